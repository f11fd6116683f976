import type { Today } from '#contract/task.ts'
import { grouped } from '../../ru/plural.ts'
import { words } from './ru/today.ts'
import classes from './today.module.css'

const shown = [
  'attention',
  'check',
  'returned',
  'overdue',
  'week',
  'month',
  'submitted',
  'waiting',
  'done',
] as const
/** What is told only where there is some. */
const seldom: readonly string[] = ['attention', 'check', 'returned', 'submitted']

/** How many tasks stand how, in one line. */
export function TodayCounts({ counts }: { readonly counts: Today['counts'] }) {
  return (
    <ul className={classes.counts}>
      {shown
        .filter((name) => counts[name] > 0 || !seldom.includes(name))
        .map((name) => (
          <li
            key={name}
            data-late={(name === 'overdue' || name === 'attention') && counts[name] > 0 ? '' : undefined}
          >
            <strong>{grouped(counts[name])}</strong> {words.counts[name](counts[name])}
          </li>
        ))}
    </ul>
  )
}
