import type { Standing } from '#core/task/standing.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { standingColor } from '../../components/standing-shape.tsx'
import classes from './overview.module.css'
import { words } from './ru/overview.ts'
import { TasksLink } from './tasks-link.tsx'
import { countOf } from './tellings.ts'

interface StandingCountProps {
  /** Whose; null: nobody's tasks are opened by it. */
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly counts: StandingCounts
  readonly standings: readonly [Standing, ...Standing[]]
  /** The word of its column. */
  readonly word: string
}

/** A number that opens the tasks it stands for. */
export function StandingCount({ organisation, counts, standings, word }: StandingCountProps) {
  const count = countOf(counts, standings)
  if (count === 0) return <span className={classes.none}>{count}</span>
  const shown = (
    <span style={standings.length === 1 ? { color: standingColor[standings[0]] } : undefined}>{count}</span>
  )
  if (organisation === null) return shown
  return (
    <TasksLink
      organisationId={organisation.id}
      standings={standings}
      label={words.countOf(organisation.name, word, count)}
      className={classes.count}
    >
      {shown}
    </TasksLink>
  )
}
