import { Button } from '@mantine/core'
import type { TaskDetails } from '#contract/task-details.ts'
import { addDays } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../ru/dates.ts'
import { FailedNote } from './failed-note.tsx'
import { ReasonForm } from './reason-form.tsx'
import { ReturnedNote } from './returned-note.tsx'
import { words } from './ru/task.ts'
import { SubmitForm } from './submit-form.tsx'
import classes from './task.module.css'
import type { Step } from './use-step.ts'

export type DoerForm = 'submit' | 'ask-time' | 'ask-waiver'

interface DoerPanelProps {
  readonly task: TaskDetails
  readonly step: Step
  /** Which form is open; null: none. */
  readonly form: DoerForm | null
  readonly onForm: (form: DoerForm | null) => void
}

/** What whoever carries a task out may do with it, and how far it is. */
export function DoerPanel({ task, step, form, onForm }: DoerPanelProps) {
  const may = (kind: TaskDetails['commands'][number]) => task.commands.includes(kind)
  const open = (next: DoerForm) => {
    step.reset()
    onForm(next)
  }
  const close = () => onForm(null)
  const controls = task.commands.includes('accept')
  const waits = task.phase === 'submitted' && !controls
  const asked = task.request !== null && (may('withdraw-request') || !answers(task))
  const nothing = !waits && !asked && task.phase !== 'returned' && !may('submit') && task.saidDoneOn === null
  if (nothing || controls) return null
  return (
    <div className={classes.panel}>
      <ReturnedNote task={task} />
      {waits && <p>{words.waitsFor(task.controller.name)}</p>}
      {task.saidDoneOn !== null && task.phase !== 'returned' && (
        <p>
          {words.saidDone} {shortDate(task.saidDoneOn)}
          {task.note !== null && `. ${task.note}`}
        </p>
      )}
      {asked && task.request !== null && (
        <p>
          <strong>{words.myRequestTitle[task.request.kind]}.</strong>{' '}
          {task.request.kind === 'time' && `${words.untilDay(shortDate(task.request.until))} `}
          {task.request.reason}
        </p>
      )}
      <FailedNote title={words.notTaken} error={step.error} />
      {form === null && (
        <div className={classes.buttons}>
          {may('submit') && (
            <Button data-jump="submit" onClick={() => open('submit')}>
              {task.answersMyself ? words.submitMine : words.submit}
            </Button>
          )}
          {may('withdraw') && (
            <Button
              variant="default"
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'withdraw' })}
            >
              {words.withdraw}
            </Button>
          )}
          {may('ask-time') && task.dueOn !== null && (
            <Button variant="default" onClick={() => open('ask-time')}>
              {task.answersMyself ? words.moveTerm : words.askTime}
            </Button>
          )}
          {may('ask-waiver') && (
            <Button variant="default" onClick={() => open('ask-waiver')}>
              {words.askWaiver}
            </Button>
          )}
          {may('withdraw-request') && (
            <Button
              variant="default"
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'withdraw-request' })}
            >
              {words.withdrawRequest}
            </Button>
          )}
        </div>
      )}
      {form === 'submit' && <SubmitForm task={task} step={step} onClose={close} />}
      {(form === 'ask-time' || form === 'ask-waiver') && (
        <AskForm task={task} step={step} kind={form} onClose={close} />
      )}
    </div>
  )
}

function answers(task: TaskDetails): boolean {
  return task.commands.includes('refuse-time') || task.commands.includes('decline-waiver')
}

interface AskFormProps {
  readonly task: TaskDetails
  readonly step: Step
  readonly kind: 'ask-time' | 'ask-waiver'
  readonly onClose: () => void
}

function AskForm({ task, step, kind, onClose }: AskFormProps) {
  const { dueOn, today, answersMyself } = task
  const last = dueOn !== null && dueOn > today ? dueOn : today
  return (
    <ReasonForm
      about={`task:${task.id}:${kind}`}
      reasonLabel={kind === 'ask-time' ? words.reason : words.waiverReason}
      {...(kind === 'ask-time' ? { day: { label: words.until2, first: addDays(last, 14), today } } : {})}
      send={answersMyself ? words.save : words.sendRequest}
      busy={step.isPending}
      onSend={(reason, until, forget) =>
        step.mutate(
          kind === 'ask-time' && until !== null ? { kind, reason, until } : { kind: 'ask-waiver', reason },
          {
            onSuccess: () => {
              forget()
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
    />
  )
}
