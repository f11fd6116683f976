import { Button, Group, Progress } from '@mantine/core'
import { pastedText } from '../../ru/upload.ts'
import { words as general } from '../../ru/words.ts'
import classes from './import.module.css'
import { words } from './ru/import.ts'
import type { Outgoing, Sending } from './use-sending.ts'

interface SendingNoteProps {
  readonly outgoing: Outgoing
  readonly sending: Pick<Sending, 'again' | 'drop'>
}

/** While the bytes of one go out or wait for their turn, and where they did not arrive. */
export function SendingNote({ outgoing, sending }: SendingNoteProps) {
  const { id, state, share, waiting, sentence, cargo } = outgoing
  const name = outgoing.name === '' ? pastedText : outgoing.name
  if (state !== 'failed')
    return (
      <section className={classes.card} aria-label={`${words.sending}: ${name}`}>
        <div className={classes.cardTitle}>{name}</div>
        <div className={classes.soft} role="status">
          {state === 'queued' ? words.queued : waiting ? words.lineLost : words.sending}
        </div>
        {state === 'sending' && <Progress value={share * 100} aria-label={`${words.sending}: ${name}`} />}
        <Group>
          <Button
            size="xs"
            variant="default"
            aria-label={`${general.cancel}: ${name}`}
            onClick={() => sending.drop(id)}
          >
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
      <div>{sentence}</div>
      <Group>
        {cargo !== null && (
          <Button size="xs" aria-label={`${words.again}: ${name}`} onClick={() => sending.again(id)}>
            {words.again}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          aria-label={`${words.dismiss}: ${name}`}
          onClick={() => sending.drop(id)}
        >
          {words.dismiss}
        </Button>
      </Group>
    </section>
  )
}
