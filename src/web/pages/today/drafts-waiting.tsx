import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import { Icon } from '../../components/icon.tsx'
import { words } from './ru/today.ts'
import classes from './today.module.css'

/** Drafts that somebody began to check and has not yet put in force. */
export function DraftsWaiting({ drafts }: { readonly drafts: Today['drafts'] }) {
  return (
    <section className={classes.group} aria-labelledby="drafts-title">
      <h2 id="drafts-title" className={classes.heading}>
        {words.drafts} <span className={classes.count}>{drafts.length}</span>
      </h2>
      <ul className={classes.rows}>
        {drafts.map((draft) => (
          <li key={draft.id} className={classes.row}>
            <span className={classes.shape}>
              <Icon name="file" size={16} />
            </span>
            <div className={classes.what}>
              <Link
                to="/drafts/$draftId"
                params={{ draftId: draft.id }}
                className={classes.link}
                data-row={draft.id}
              >
                {draft.title === '' ? words.untitled : draft.title}
              </Link>
              <div className={classes.under}>{words.measures(draft.measures)}</div>
            </div>
            <div className={classes.when}>{words.openDraft}</div>
          </li>
        ))}
      </ul>
    </section>
  )
}
