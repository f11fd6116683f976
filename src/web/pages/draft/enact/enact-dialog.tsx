import { Button, Group, Modal, Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Draft, Enacted, EnactProblem } from '#contract/draft.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { api } from '../../../api.ts'
import { AskFailed, sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { counted, findings as findingForms, measures, plans, tasks } from '../../../ru/plural.ts'
import type { Spot } from '../place/spot.ts'
import { useDesk, useReview } from '../review.ts'
import { enactWords as words } from '../ru/enact.ts'
import classes from './enact.module.css'
import { enactForecast, type Hindrance } from './enact-forecast.ts'

interface EnactDialogProps {
  readonly draft: Draft
  readonly calendar: WorkingCalendar
  readonly findings: number
  readonly onClose: () => void
}

const apart = 'apart'

/** What will happen when the plan is put in force, said before it happens; what hinders it leads to its place. */
export function EnactDialog({ draft, calendar, findings, onClose }: EnactDialogProps) {
  const { draftId } = useReview()
  const reading = useDesk((view) => view.draft.reading)
  const revision = useDesk((view) => view.draft.revision)
  const waiting = useDesk((view) => view.draft.pending.length + view.draft.conflicts.length)
  const [forecast] = useState(() => enactForecast(reading, calendar))
  const earlier = [...(draft.supersedes === null ? [] : [draft.supersedes]), ...draft.known].filter(
    (plan, index, all) => all.findIndex((other) => other.id === plan.id) === index,
  )
  const [edition, setEdition] = useState<string>(draft.supersedes?.id ?? apart)
  const client = useQueryClient()
  const navigate = useNavigate()
  const barred = forecast.hindrances.length > 0
  const enact = useMutation({
    mutationFn: () => api.enactDraft(draftId, { revision, supersedes: edition === apart ? null : edition }),
    onSuccess: async (done: Enacted) => {
      void client.invalidateQueries({ queryKey: queries.plans().queryKey })
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      void client.invalidateQueries({ queryKey: queries.today().queryKey })
      client.removeQueries({ queryKey: queries.draft(draftId).queryKey })
      notifications.show({
        color: 'green',
        title: words.doneTitle,
        message: saidEnacted(done),
        autoClose: 10_000,
      })
      const first = done.plans[0]
      if (done.plans.length === 1 && first !== undefined)
        await navigate({ to: '/plans/$planId', params: { planId: first.id } })
      else await navigate({ to: '/plans' })
    },
  })
  return (
    <Modal
      opened
      onClose={onClose}
      size={540}
      title={words.title}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="md">
        <ul className={classes.list}>
          {forecast.plans.map((plan) => (
            <li key={plan.index}>
              <b>{plan.title === '' ? words.untitled : plan.title}</b>
              <br />
              {counted(plan.measures, measures)}, {counted(plan.tasks, tasks)}
              {plan.undated > 0 && ` · ${words.undated(counted(plan.undated, measures))}`}
            </li>
          ))}
        </ul>
        <p className={classes.text}>{words.owner(draft.organisation.name)}</p>
        {!barred && findings > 0 && (
          <p className={classes.open}>{words.open(counted(findings, findingForms))}</p>
        )}
        {!barred && earlier.length > 0 && (
          <Radio.Group label={words.edition} value={edition} onChange={setEdition}>
            <Stack gap={8} mt={8}>
              {earlier.map((plan) => (
                <Radio key={plan.id} value={plan.id} label={words.asEdition(plan.edition + 1, plan.title)} />
              ))}
              <Radio value={apart} label={words.asNew} />
            </Stack>
          </Radio.Group>
        )}
        {barred && <Hindrances said={words.barred} problems={forecast.hindrances} onLeave={onClose} />}
        {enact.error !== null && (
          <Hindrances said={sentenceOf(enact.error)} problems={problemsIn(enact.error)} onLeave={onClose} />
        )}
        {waiting > 0 && <p className={classes.open}>{words.waiting}</p>}
        <Group justify="flex-end">
          <Button
            variant={barred ? 'filled' : 'default'}
            {...(barred ? { 'data-autofocus': true } : {})}
            onClick={onClose}
          >
            {words.later}
          </Button>
          {!barred && (
            <Button
              data-autofocus
              loading={enact.isPending}
              disabled={waiting > 0 || forecast.plans.length === 0}
              onClick={() => enact.mutate()}
            >
              {forecast.plans.length > 1
                ? words.enactAll(counted(forecast.plans.length, plans))
                : words.enact}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  )
}

interface HindrancesProps {
  readonly said: string
  readonly problems: readonly Hindrance[]
  readonly onLeave: () => void
}

/** Each hindrance leads to the place where it is mended. */
function Hindrances({ said, problems, onLeave }: HindrancesProps) {
  const { chooser } = useReview()
  const reading = useDesk((view) => view.draft.reading)
  const leadTo = ({ code, plan, measureKey: key }: Hindrance) => {
    const measure = reading.plans[plan]?.measures.find((row) => row.key === key)
    const assignment = measure?.assignments[0]?.key ?? ''
    const spot: Spot =
      measure === undefined
        ? { kind: 'plan', plan, field: code === 'plan/title-missing' ? 'title' : 'period' }
        : { kind: 'cell', measure: measure.key, assignment, field: 'title' }
    onLeave()
    chooser.goTo(spot)
  }
  return (
    <div role="alert" className={classes.problems}>
      <p className={classes.text}>{said}</p>
      {problems.length > 0 && (
        <ul>
          {problems.map((problem) => (
            <li key={`${problem.code} ${problem.plan} ${problem.measureKey} ${problem.message}`}>
              <button type="button" onClick={() => leadTo(problem)}>
                {problem.message}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function problemsIn(error: Error): EnactProblem['problems'] {
  const problem = error instanceof AskFailed ? error.problem : null
  return problem !== null && 'problems' in problem && Array.isArray(problem.problems)
    ? (problem.problems as EnactProblem['problems'])
    : []
}

function saidEnacted(done: Enacted): string {
  return done.plans
    .map((plan) => words.done(plan.title, counted(plan.measures, measures), counted(plan.tasks, tasks)))
    .join(' ')
}
