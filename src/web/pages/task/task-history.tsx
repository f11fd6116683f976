import type { TaskDetails } from '#contract/task-details.ts'
import { moment } from '../../ru/dates.ts'
import { eventText } from './ru/history.ts'
import { words } from './ru/task.ts'
import classes from './task.module.css'

/** What happened to a task, who did it and when; the latest first. */
export function TaskHistory({ task }: { readonly task: TaskDetails }) {
  return (
    <section className={classes.section} aria-labelledby="history-title">
      <h2 id="history-title" className={classes.heading}>
        {words.history}
      </h2>
      {task.history.length === 0 && <p className={classes.soft}>{words.noHistory}</p>}
      <ol className={classes.history}>
        {task.history.toReversed().map(({ number, at, by, event }) => {
          const { what, said } = eventText(event)
          return (
            <li key={number}>
              <div>{what}</div>
              {said.map((text) => (
                <div key={text} className={classes.said}>
                  {text}
                </div>
              ))}
              <div className={classes.soft}>
                {by} · {moment(at)}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
