import { Button } from '@mantine/core'
import type { ManyTaken } from '#contract/many-steps.ts'
import { Icon } from '../icon.tsx'
import classes from './many.module.css'
import { words } from './ru/many.ts'

interface BarredListProps {
  readonly barred: ManyTaken['barred']
  /** It is all that is ticked. */
  readonly all: boolean
  readonly onUntick: (ids: readonly string[]) => void
}

const most = 8

/** Tasks that will not take it, each with its reason; it is done with the others. */
export function BarredList({ barred, all, onUntick }: BarredListProps) {
  if (barred.length === 0) return null
  return (
    <div className={classes.barred} role="status">
      <p className={classes.barredTitle}>
        <Icon name="warning" /> {words.barredTitle(barred.length)}
      </p>
      <p className={classes.under}>{all ? words.barredAll : words.barredHow}</p>
      <ul>
        {barred.slice(0, most).map(({ taskId, organisation, dueOn, reason }) => (
          <li key={taskId}>
            {organisation === '' ? words.unknownTask : `${organisation}, ${words.until(dueOn)}`}: {reason}
          </li>
        ))}
      </ul>
      {barred.length > most && <p className={classes.under}>{words.andMore(barred.length - most)}</p>}
      <Button variant="default" size="xs" onClick={() => onUntick(barred.map(({ taskId }) => taskId))}>
        {words.untickBarred}
      </Button>
    </div>
  )
}
