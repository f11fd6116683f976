import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { DateField } from '../../components/date-field.tsx'
import { useKeptText } from '../../components/kept-text.ts'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/task.ts'
import classes from './task.module.css'

interface ReasonFormProps {
  /** Under what the half-written words are kept. */
  readonly about: string
  readonly reasonLabel: string
  readonly optional?: boolean
  /** A day is asked for as well, beginning with this one. */
  readonly day?: {
    readonly label: string
    readonly first: CivilDate | null
    readonly today: CivilDate
    readonly how?: string
  }
  readonly send: string
  readonly busy: boolean
  readonly onSend: (reason: string, day: CivilDate | null, forget: () => void) => void
  readonly onCancel: () => void
}

/** A reason, and perhaps a day with it. What is half written stays in this browser until it is sent. */
export function ReasonForm(props: ReasonFormProps) {
  const { about, reasonLabel, optional = false, day, send, busy, onSend, onCancel } = props
  const [reason, setReason, forget] = useKeptText(about)
  const [chosen, setChosen] = useState<CivilDate | null>(day?.first ?? null)
  const [tried, setTried] = useState(false)
  const reasonMissing = !optional && reason.trim() === ''
  const dayMissing = day !== undefined && chosen === null
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!reasonMissing && !dayMissing) onSend(reason, chosen, forget)
  }
  return (
    <form className={classes.form} noValidate onSubmit={submit}>
      {day !== undefined && (
        <DateField
          label={day.label}
          value={chosen}
          onChange={setChosen}
          today={day.today}
          {...(day.how === undefined ? {} : { description: day.how })}
          error={tried && dayMissing ? words.untilMissing : null}
        />
      )}
      <Textarea
        label={reasonLabel}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        error={tried && reasonMissing ? words.reasonMissing : null}
        autosize
        minRows={2}
        maxLength={4000}
        data-autofocus
      />
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {send}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {standing.cancel}
        </Button>
      </Group>
    </form>
  )
}
