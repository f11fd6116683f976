import { Button } from '@mantine/core'
import { clock } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import classes from './review.module.css'
import { useDesk, useReview } from './review.ts'
import { words } from './ru/review.ts'

/** Whether what was typed has reached the server, and who else is here. */
export function SaveState() {
  const { desk } = useReview()
  const waiting = useDesk((view) => view.draft.pending.length)
  const line = useDesk((view) => view.line)
  const savedAt = useDesk((view) => view.savedAt)
  const present = useDesk((view) => view.draft.present.join(', '))
  return (
    <span className={classes.saveState}>
      <span role="status">
        {line === 'away' && waiting > 0 ? (
          <span className={classes.away} title={words.notSentHow}>
            {words.notSent(waiting)}
          </span>
        ) : waiting > 0 ? (
          words.saving
        ) : savedAt !== null ? (
          general.savedAt(clock(savedAt))
        ) : null}
      </span>
      {line === 'away' && waiting > 0 && (
        <Button size="compact-xs" variant="default" onClick={desk.look}>
          {words.sendNow}
        </Button>
      )}
      {present !== '' && <span>{words.others(present)}</span>}
    </span>
  )
}
