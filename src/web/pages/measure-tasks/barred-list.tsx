import { Alert, Button } from '@mantine/core'
import type { ManyTaken } from '#contract/measure-tasks.ts'
import classes from './measure-tasks.module.css'
import { words } from './ru/measure-tasks.ts'

interface BarredListProps {
  readonly barred: ManyTaken['barred']
  readonly onUntick: (ids: readonly string[]) => void
}

/** Tasks that will not take it, each with its reason; nothing is done while they are ticked. */
export function BarredList({ barred, onUntick }: BarredListProps) {
  if (barred.length === 0) return null
  return (
    <Alert color="yellow" title={words.barredTitle(barred.length)} role="status">
      <p className={classes.under}>{words.barredHow}</p>
      <ul className={classes.barred}>
        {barred.map(({ taskId, organisation, dueOn, reason }) => (
          <li key={taskId}>
            {organisation === '' ? words.unknownTask : `${organisation}, ${words.until(dueOn)}`}: {reason}
          </li>
        ))}
      </ul>
      <Button variant="default" size="xs" onClick={() => onUntick(barred.map(({ taskId }) => taskId))}>
        {words.untickBarred}
      </Button>
    </Alert>
  )
}
