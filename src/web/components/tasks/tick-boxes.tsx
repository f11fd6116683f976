import { Checkbox } from '@mantine/core'
import type { ListedTask } from '#contract/task.ts'
import { words } from './ru/tasks.ts'
import classes from './tasks.module.css'
import type { Ticks } from './use-ticks.ts'

/** The box before a row; with Shift all rows from the last one ticked are ticked with it. */
export function TickRow({ task, ticks }: { readonly task: ListedTask; readonly ticks: Ticks }) {
  return (
    <Checkbox
      className={classes.box}
      aria-label={words.tick(task.measureTitle, task.organisation)}
      checked={ticks.has(task.id)}
      onChange={({ currentTarget, nativeEvent }) =>
        ticks.toggle(task, currentTarget.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
    />
  )
}

interface TickShownProps {
  readonly tasks: readonly ListedTask[]
  readonly ticks: Ticks
}

/** All rows that are shown. */
export function TickShown({ tasks, ticks }: TickShownProps) {
  const count = tasks.filter(({ id }) => ticks.has(id)).length
  return (
    <Checkbox
      aria-label={words.tickShown}
      checked={count === tasks.length}
      indeterminate={count > 0 && count < tasks.length}
      onChange={() => (count === tasks.length ? ticks.untick(tasks.map(({ id }) => id)) : ticks.add(tasks))}
    />
  )
}
