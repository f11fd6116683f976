import { Alert, Button, Group, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import { DateField } from '../date-field.tsx'
import classes from './measure-panel.module.css'
import { words } from './ru/measure.ts'

/** When it was done, and what is said of it. */
export interface Done {
  readonly doneOn: CivilDate
  readonly note: string | null
}

interface DoneFormProps {
  readonly today: CivilDate
  readonly busy: boolean
  /** Why the server did not take it; what was typed stays. */
  readonly failure: string | null
  readonly onSave: (done: Done) => void
  readonly onCancel: () => void
}

/** When a task was done and what proves it. */
export function DoneForm({ today, busy, failure, onSave, onCancel }: DoneFormProps) {
  const [day, setDay] = useState<CivilDate | null>(today)
  const [note, setNote] = useState('')
  const [tried, setTried] = useState(false)
  const fault = faultOf(day, today)
  const save = () => {
    setTried(true)
    if (fault === null && day !== null) onSave({ doneOn: day, note: note.trim() === '' ? null : note.trim() })
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {failure !== null && (
        <Alert color="red" title={words.markFailed} role="alert">
          {failure}
        </Alert>
      )}
      <DateField
        label={words.doneDay}
        value={day}
        onChange={setDay}
        today={today}
        error={tried ? fault : null}
      />
      <Textarea
        label={words.note}
        description={words.noteHow}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      <Group gap="sm">
        <Button type="submit" loading={busy}>
          {words.saveMark}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {standing.cancel}
        </Button>
      </Group>
    </form>
  )
}

function faultOf(day: CivilDate | null, today: CivilDate): string | null {
  if (day === null) return words.dayMissing
  return day > today ? words.dayAhead(shortDate(today)) : null
}
