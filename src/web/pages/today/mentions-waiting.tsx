import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { Icon } from '../../components/icon.tsx'
import { moment } from '../../ru/dates.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** Comments that call me, until I have opened their tasks. */
export function MentionsWaiting({ mentions }: { readonly mentions: Today['mentions'] }) {
  if (mentions.length === 0) return null
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        {words.mentions} <span className={classes.count}>{mentions.length}</span>
      </h2>
      <ul className={classes.rows}>
        {mentions.map(({ commentId, taskId, by, words: said, measureTitle, organisation, saidAt }) => (
          <li key={commentId} className={classes.row}>
            <span className={classes.shape}>
              <Icon name="person" size={16} />
            </span>
            <div className={classes.what}>
              <Link to="/tasks/$taskId" params={{ taskId }} className={classes.link} data-row={commentId}>
                {by}: {said}
              </Link>
              <div className={classes.under}>
                {measureTitle} · {organisation}
              </div>
            </div>
            <div className={classes.when}>
              <span className={classes.date}>{moment(saidAt)}</span>
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
