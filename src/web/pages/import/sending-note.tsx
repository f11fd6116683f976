import { Button, Group, Progress } from '@mantine/core'
import { sentenceOf } from '../../ask.ts'
import { pastedText } from '../../ru/upload.ts'
import { words as general } from '../../ru/words.ts'
import classes from './import.module.css'
import { words } from './ru/import.ts'
import type { Sending } from './use-sending.ts'

/** While bytes go out, and where they did not arrive. */
export function SendingNote({ sending }: { readonly sending: Sending }) {
  if (sending.state === 'idle') return null
  const name = sending.name === '' ? pastedText : sending.name
  if (sending.state === 'sending')
    return (
      <section className={classes.card} aria-label={words.sending}>
        <div className={classes.cardTitle}>{name}</div>
        <div className={classes.soft} role="status">
          {sending.waiting ? words.lineLost : words.sending}
        </div>
        <Progress value={sending.share * 100} aria-label={words.sending} />
        <Group>
          <Button size="xs" variant="default" onClick={sending.stop}>
            {general.cancel}
          </Button>
        </Group>
      </section>
    )
  return (
    <section className={classes.cardFailed} role="alert">
      <div className={classes.cardTitle}>
        {words.sendingFailed}: {name}
      </div>
      <div>{sentenceOf(sending.error)}</div>
      <Group>
        <Button size="xs" onClick={sending.again}>
          {words.again}
        </Button>
        <Button size="xs" variant="default" onClick={sending.stop}>
          {words.dismiss}
        </Button>
      </Group>
    </section>
  )
}
