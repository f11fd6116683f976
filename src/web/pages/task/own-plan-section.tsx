import { Alert, Button, Group } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { TaskDetails } from '#contract/task-details.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { moment } from '../../ru/dates.ts'
import { useAttach } from './evidence/use-attach.ts'
import { words } from './ru/own-plan.ts'
import classes from './task.module.css'

/** A task that asks for a plan: a way to draft it from the one above, and to hand it in as evidence once it is in force. */
export function OwnPlanSection({ task }: { readonly task: TaskDetails }) {
  const { ownPlan } = task
  if (ownPlan === null) return null
  const { mayStart, drafts, plans } = ownPlan
  return (
    <section className={classes.section} aria-labelledby="own-plan-title">
      <h2 id="own-plan-title" className={classes.heading}>
        {words.title}
      </h2>
      {mayStart && <Start task={task} organisationId={ownPlan.organisationId} />}
      {!mayStart && drafts.length === 0 && plans.length === 0 && <p className={classes.soft}>{words.none}</p>}
      {drafts.map((draft) => (
        <p key={draft.id}>
          {words.draft}{' '}
          <Link to="/drafts/$draftId" params={{ draftId: draft.id }}>
            {draft.title}
          </Link>
        </p>
      ))}
      {plans.map((plan) => (
        <OwnPlan key={plan.id} task={task} plan={plan} />
      ))}
    </section>
  )
}

function Start({ task, organisationId }: { readonly task: TaskDetails; readonly organisationId: string }) {
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => api.startOwnPlan(task.plan.id, { organisationId, taskId: task.id }),
    onSuccess: ({ draftId }) => void navigate({ to: '/drafts/$draftId', params: { draftId } }),
  })
  return (
    <>
      {start.error !== null && (
        <Alert color="red" role="alert" title={words.failed} mb="sm">
          {sentenceOf(start.error)}
        </Alert>
      )}
      <p className={classes.soft}>{words.how}</p>
      <Button loading={start.isPending} onClick={() => start.mutate()}>
        {words.start}
      </Button>
    </>
  )
}

interface OwnPlanProps {
  readonly task: TaskDetails
  readonly plan: NonNullable<TaskDetails['ownPlan']>['plans'][number]
}

function OwnPlan({ task, plan }: OwnPlanProps) {
  const { bring } = useAttach(task.id)
  const address = `${window.location.origin}/plans/${plan.id}`
  const attached = task.evidence.some(({ content }) => content.endsWith(`/plans/${plan.id}`))
  return (
    <>
      {bring.error !== null && (
        <Alert color="red" role="alert" title={words.notAttached} mb="sm">
          {sentenceOf(bring.error)}
        </Alert>
      )}
      <Group gap="sm" mb="sm">
        <span>
          <Link to="/plans/$planId" params={{ planId: plan.id }}>
            {plan.title}
          </Link>
          <span className={classes.soft}> {words.inForce(moment(plan.enactedAt))}</span>
        </span>
        {attached ? (
          <span className={classes.soft}>{words.attached}</span>
        ) : (
          task.mayAttach && (
            <Button
              variant="default"
              loading={bring.isPending}
              onClick={() => bring.mutate({ form: 'link', kind: 'plan', link: address, caption: plan.title })}
            >
              {words.attach}
            </Button>
          )
        )}
      </Group>
    </>
  )
}
