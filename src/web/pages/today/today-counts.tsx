import type { Today } from '#contract/task.ts'
import { grouped } from '../../ru/plural.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

const shown = ['overdue', 'week', 'month', 'waiting', 'done'] as const

/** How many tasks stand how, in one line. */
export function TodayCounts({ counts }: { readonly counts: Today['counts'] }) {
  return (
    <ul className={classes.counts}>
      {shown.map((name) => (
        <li key={name} data-late={name === 'overdue' && counts.overdue > 0 ? '' : undefined}>
          <strong>{grouped(counts[name])}</strong> {words.counts[name]}
        </li>
      ))}
    </ul>
  )
}
