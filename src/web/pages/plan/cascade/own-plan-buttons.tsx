import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { words } from './ru/cascade.ts'

/** For whoever stands below the owner of a plan: a way to make their own plan from it, or to what they have made. */
export function OwnPlanButtons({ plan }: { readonly plan: PlanView }) {
  const many = plan.ownPlans.length > 1
  return plan.ownPlans.map((offer) => {
    const [own] = offer.plans
    const [draft] = offer.drafts
    const label = (word: string) => (many ? `${word}: ${offer.organisation.shortName}` : word)
    if (own === undefined && draft !== undefined)
      return (
        <Button
          key={offer.organisation.id}
          renderRoot={(props) => <Link to="/drafts/$draftId" params={{ draftId: draft.id }} {...props} />}
        >
          {label(words.draft)}
        </Button>
      )
    if (own !== undefined)
      return (
        <Button
          key={offer.organisation.id}
          variant="default"
          renderRoot={(props) => <Link to="/plans/$planId" params={{ planId: own.id }} {...props} />}
        >
          {label(words.own)}
        </Button>
      )
    return (
      <Compose
        key={offer.organisation.id}
        planId={plan.id}
        organisationId={offer.organisation.id}
        label={many ? words.composeFor(offer.organisation.shortName) : words.compose}
      />
    )
  })
}

interface ComposeProps {
  readonly planId: string
  readonly organisationId: string
  readonly label: string
}

function Compose({ planId, organisationId, label }: ComposeProps) {
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => api.startOwnPlan(planId, { organisationId, taskId: null }),
    onSuccess: ({ draftId }) => void navigate({ to: '/drafts/$draftId', params: { draftId } }),
    onError: (error) =>
      notifications.show({ color: 'red', title: words.composeFailed, message: sentenceOf(error) }),
  })
  return (
    <Button loading={start.isPending} onClick={() => start.mutate()}>
      {label}
    </Button>
  )
}
