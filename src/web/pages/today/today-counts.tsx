import type { Today } from '#contract/task.ts'
import { grouped, plural } from '../../ru/plural.ts'
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
            <strong>{grouped(counts[name])}</strong> {told(name, counts[name])}
          </li>
        ))}
    </ul>
  )
}

/** A verb goes with its number: «1 ждёт даты», «3 ждут даты». */
function told(name: (typeof shown)[number], count: number): string {
  const word = words.counts[name]
  return typeof word === 'string' ? word : plural(count, word)
}
