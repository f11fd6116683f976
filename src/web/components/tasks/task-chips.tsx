import type { TaskPage } from '#contract/task.ts'
import { StandingChips } from '../standing-chips.tsx'
import { words } from './ru/tasks.ts'
import type { TaskSearch } from './task-search.ts'
import classes from './tasks.module.css'

interface TaskChipsProps {
  /** The first page says how many there are; left out while it has not come. */
  readonly first: TaskPage | undefined
  readonly search: TaskSearch
  readonly onChange: (change: TaskSearch) => void
}

/** How all tasks of an address stand, on whatever page or drawing they are. */
export function TaskChips({ first, search, onChange }: TaskChipsProps) {
  if (first === undefined) return null
  return (
    <StandingChips
      legend={words.standings}
      counts={first.counts}
      chosen={search.standing}
      onChange={(standing) => onChange({ standing })}
      className={classes.chips ?? ''}
      undone={words.undone}
    />
  )
}
