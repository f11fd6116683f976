import { Button, TextInput } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doors } from '#contract/door.ts'
import { isEmail } from '#core/access/email.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import classes from './doors.module.css'
import { ProofForm } from './proof-form.tsx'
import { email as own } from './ru/email.ts'

/** Where my letters go, and where they shall go: a new address holds once the link that was sent there is opened. */
export function EmailSection({ doors }: { readonly doors: Doors }) {
  const { email, waiting, confirmable } = doors.email
  const [asking, setAsking] = useState(false)
  return (
    <section className={classes.section} aria-labelledby="email-title">
      <h2 id="email-title" className={classes.title}>
        {own.title}
      </h2>
      <p className={classes.about}>{own.about}</p>
      <p className={classes.state}>{email ?? own.none}</p>
      {waiting !== null && <Waiting email={waiting.email} until={moment(waiting.expiresAt)} />}
      {!confirmable && <p className={classes.about}>{own.byCoordinator}</p>}
      {confirmable && !asking && (
        <Button variant="default" onClick={() => setAsking(true)}>
          {email === null ? own.name : own.change}
        </Button>
      )}
      {asking && <NewEmail doors={doors} onDone={() => setAsking(false)} />}
    </section>
  )
}

interface NewEmailProps {
  readonly doors: Doors
  readonly onDone: () => void
}

function NewEmail({ doors, onDone }: NewEmailProps) {
  const [typed, setTyped] = useState('')
  const [tried, setTried] = useState(false)
  const client = useQueryClient()
  const wrong = !isEmail(typed.trim())
  const ask = useMutation({
    mutationFn: (proof: string) => api.askForEmail({ email: typed.trim(), proof }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.doors().queryKey })
      notifications.show({ message: own.sent(typed.trim()) })
      onDone()
    },
  })
  return (
    <ProofForm
      proofs={doors.proofs}
      failed={own.failed}
      error={ask.error}
      busy={ask.isPending}
      doing={own.send}
      onProof={(proof) => {
        setTried(true)
        if (!wrong) ask.mutate(proof)
      }}
      onCancel={onDone}
    >
      <TextInput
        type="email"
        label={own.next}
        description={own.nextHow}
        autoComplete="email"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        error={tried && wrong ? own.wrong : null}
      />
    </ProofForm>
  )
}

/** Asked for and not yet confirmed. */
function Waiting({ email, until }: { readonly email: string; readonly until: string }) {
  const client = useQueryClient()
  const giveUp = useMutation({
    mutationFn: api.giveUpEmail,
    onSuccess: () => client.invalidateQueries({ queryKey: queries.doors().queryKey }),
    onError: (error) =>
      notifications.show({ color: 'red', title: own.giveUpFailed, message: sentenceOf(error) }),
  })
  return (
    <p className={classes.state}>
      {own.waiting(email, until)}{' '}
      <Button
        variant="subtle"
        size="compact-sm"
        loading={giveUp.isPending}
        onClick={() => giveUp.mutate()}
        aria-label={own.giveUpOf(email)}
      >
        {own.giveUp}
      </Button>
    </p>
  )
}
