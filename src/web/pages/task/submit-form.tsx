import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { DateField } from '../../components/date-field.tsx'
import { useFocusAtOnce } from '../../components/focus-at-once.ts'
import { useKeptText } from '../../components/kept-text.ts'
import { shortDate } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/task.ts'
import classes from './task.module.css'
import type { Step } from './use-step.ts'

interface SubmitFormProps {
  readonly task: TaskDetails
  readonly step: Step
  readonly onClose: () => void
}

/** When it was done and what is said of it; who will get it is told before it is sent. */
export function SubmitForm({ task, step, onClose }: SubmitFormProps) {
  const { today, answersMyself, controller, checklist } = task
  const [day, setDay] = useState<CivilDate | null>(task.saidDoneOn ?? today)
  const [note, setNote, forget] = useKeptText(`task:${task.id}:submit`)
  const [tried, setTried] = useState(false)
  const first = useFocusAtOnce<HTMLTextAreaElement>()
  const fault = day === null ? words.dayMissing : day > today ? words.dayAhead(shortDate(today)) : null
  const missing = checklist.items.filter((item) => !item.met).map((item) => kindWord[item.kind].toLowerCase())
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (fault !== null || day === null) return
    step.mutate(
      { kind: 'submit', doneOn: day, note: note.trim() === '' ? null : note },
      {
        onSuccess: () => {
          forget()
          onClose()
        },
      },
    )
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <DateField
        label={words.doneDay}
        value={day}
        onChange={setDay}
        today={today}
        error={tried ? fault : null}
      />
      <Textarea
        ref={first}
        label={words.doneNote}
        description={words.doneNoteHow}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={4000}
      />
      {missing.length > 0 && <p className={classes.soft}>{words.incomplete(missing.join('; '))}</p>}
      {!answersMyself && <p className={classes.soft}>{words.submitTo(controller.name)}</p>}
      <Group gap="sm">
        <Button type="submit" loading={step.isPending}>
          {answersMyself ? words.submitMine : words.submit}
        </Button>
        <Button variant="default" onClick={onClose}>
          {standing.cancel}
        </Button>
      </Group>
    </form>
  )
}
