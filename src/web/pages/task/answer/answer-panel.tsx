import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { shortDate } from '../../../ru/dates.ts'
import { FailedNote } from '../failed-note.tsx'
import { ReasonForm } from '../reason-form.tsx'
import { words } from '../ru/task.ts'
import classes from '../task.module.css'
import type { Step } from '../use-step.ts'
import { GrantUnasked } from './grant-unasked.tsx'
import { RequestAnswer } from './request-answer.tsx'
import { ReturnForm } from './return-form.tsx'

interface AnswerPanelProps {
  readonly task: TaskDetails
  readonly step: Step
  /** The form that the address asks for. */
  readonly first: 'time' | null
  /** What was submitted is told above, with its evidence. */
  readonly told?: boolean
}

/** What the controller has to decide; nothing for everybody else. */
export function AnswerPanel({ task, step, first, told = false }: AnswerPanelProps) {
  const [form, setForm] = useState<'return' | 'take-back' | 'time' | null>(first)
  const { commands } = task
  const accepts = commands.includes('accept') || commands.includes('return')
  const answers = commands.includes('refuse-time') || commands.includes('decline-waiver')
  const takesBack = commands.includes('take-back')
  const grants = commands.includes('grant-time') && task.request === null && task.dueOn !== null
  // Whoever answers themselves moves their own term among what a doer does.
  const grantsOthers = grants && !task.answersMyself
  if (!accepts && !answers && !takesBack && !grantsOthers) return null
  const close = () => setForm(null)
  return (
    <section className={classes.panel} aria-labelledby="answer-title">
      <h2 id="answer-title" className={classes.heading}>
        {words.answer}
      </h2>
      {accepts && !told && task.saidDoneOn !== null && (
        <p>
          {words.saidDone} {shortDate(task.saidDoneOn)}
          {task.note !== null && `. ${task.note}`}
        </p>
      )}
      <FailedNote title={words.notTaken} error={step.error} />
      {answers && <RequestAnswer task={task} step={step} />}
      {form === null && (
        <div className={classes.buttons}>
          {commands.includes('accept') && (
            <Button
              data-jump="accept"
              loading={step.isPending}
              onClick={() => step.mutate({ kind: 'accept' })}
            >
              {words.accept}
            </Button>
          )}
          {commands.includes('return') && (
            <Button variant="default" data-jump="return" onClick={() => setForm('return')}>
              {words.return}
            </Button>
          )}
          {grantsOthers && (
            <Button variant="default" onClick={() => setForm('time')}>
              {words.grantUnasked}
            </Button>
          )}
          {takesBack && (
            <Button variant="default" onClick={() => setForm('take-back')}>
              {task.answersMyself ? words.takeBackMine : words.takeBack}
            </Button>
          )}
        </div>
      )}
      {form === 'time' && grantsOthers && <GrantUnasked task={task} step={step} onClose={close} />}
      {form === 'return' && <ReturnForm task={task} step={step} onClose={close} />}
      {form === 'take-back' && (
        <>
          <p className={classes.soft}>{words.takenBackHow}</p>
          <ReasonForm
            about={`task:${task.id}:take-back`}
            reasonLabel={words.takeBackReason}
            optional
            send={task.answersMyself ? words.takeBackMine : words.takeBack}
            busy={step.isPending}
            onSend={(reason, _, forget) =>
              step.mutate(
                { kind: 'take-back', reason: reason.trim() === '' ? null : reason },
                {
                  onSuccess: () => {
                    forget()
                    close()
                  },
                },
              )
            }
            onCancel={close}
          />
        </>
      )}
    </section>
  )
}
