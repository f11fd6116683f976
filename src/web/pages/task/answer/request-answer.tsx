import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import type { TaskCommand } from '#contract/task-step.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { shortDate } from '../../../ru/dates.ts'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../ru/task.ts'
import classes from '../task.module.css'
import type { Step } from '../use-step.ts'

interface RequestAnswerProps {
  readonly task: TaskDetails
  readonly step: Step
}

/** What a doer asks for, and yes or no to it: to more time with a day of one's own. */
export function RequestAnswer({ task, step }: RequestAnswerProps) {
  const [form, setForm] = useState<'yes' | 'no' | null>(null)
  const { request, today, commands } = task
  if (request === null) return null
  const close = () => setForm(null)
  const send = (command: TaskCommand, forget: () => void) =>
    step.mutate(command, {
      onSuccess: () => {
        forget()
        close()
      },
    })
  const refuse = (reason: string): TaskCommand =>
    request.kind === 'time' ? { kind: 'refuse-time', reason } : { kind: 'decline-waiver', reason }
  const grant = (until: CivilDate, said: string): TaskCommand => ({
    kind: 'grant-time',
    until,
    words: said.trim() === '' ? null : said,
  })
  return (
    <>
      <p>
        <strong>{words.requestTitle[request.kind]}.</strong>{' '}
        {request.kind === 'time' && `${words.untilDay(shortDate(request.until))} `}
        {request.reason}
      </p>
      {form === null && (
        <div className={classes.buttons}>
          {commands.includes('grant-time') && <Button onClick={() => setForm('yes')}>{words.grant}</Button>}
          {commands.includes('agree-waiver') && (
            <Button loading={step.isPending} onClick={() => step.mutate({ kind: 'agree-waiver' })}>
              {words.agree}
            </Button>
          )}
          <Button variant="default" onClick={() => setForm('no')}>
            {words.refuse}
          </Button>
        </div>
      )}
      {form === 'yes' && request.kind === 'time' && (
        <ReasonForm
          about={`task:${task.id}:grant`}
          reasonLabel={words.grantWords}
          optional
          day={{ label: words.grantUntil, first: request.until, today, how: words.grantHow }}
          send={words.grant}
          busy={step.isPending}
          onSend={(said, until, forget) => {
            if (until !== null) send(grant(until, said), forget)
          }}
          onCancel={close}
        />
      )}
      {form === 'no' && (
        <ReasonForm
          about={`task:${task.id}:refuse`}
          reasonLabel={words.refuseReason}
          send={words.refuse}
          busy={step.isPending}
          onSend={(reason, _, forget) => send(refuse(reason), forget)}
          onCancel={close}
        />
      )}
    </>
  )
}
