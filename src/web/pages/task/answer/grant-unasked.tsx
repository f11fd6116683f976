import type { TaskDetails } from '#contract/task-details.ts'
import { addDays } from '#core/calendar/civil-date.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../ru/task.ts'
import type { Step } from '../use-step.ts'

interface GrantUnaskedProps {
  readonly task: TaskDetails
  readonly step: Step
  readonly onClose: () => void
}

/** More time that nobody has asked for. */
export function GrantUnasked({ task, step, onClose }: GrantUnaskedProps) {
  const { dueOn, today } = task
  const last = dueOn !== null && dueOn > today ? dueOn : today
  return (
    <ReasonForm
      about={`task:${task.id}:grant`}
      reasonLabel={words.grantWords}
      optional
      day={{ label: words.grantUntil, first: addDays(last, 14), today }}
      send={words.grant}
      busy={step.isPending}
      onSend={(said, until, forget) => {
        if (until === null) return
        step.mutate(
          { kind: 'grant-time', until, words: said.trim() === '' ? null : said },
          {
            onSuccess: () => {
              forget()
              onClose()
            },
          },
        )
      }}
      onCancel={onClose}
    />
  )
}
