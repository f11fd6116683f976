import { Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Lacking } from '#contract/cascade.ts'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { Faces } from '../../../components/faces.tsx'
import { queries } from '../../../queries.ts'
import about from '../plan-about.module.css'
import classes from './cascade.module.css'
import { words } from './ru/cascade.ts'

/** The plan above, and what of it this one lacks; each measure may be taken into the draft of the next edition. */
export function UpperSection({ plan }: { readonly plan: PlanView }) {
  if (plan.upper === null) return null
  return (
    <section className={about.section}>
      <h2>{words.upperTitle}</h2>
      <p>
        <Link to="/plans/$planId" params={{ planId: plan.upper.id }}>
          {plan.upper.title}
        </Link>{' '}
        · {plan.upper.organisation}
      </p>
      {plan.state === 'in-force' && <Lacks planId={plan.id} />}
    </section>
  )
}

function Lacks({ planId }: { readonly planId: string }) {
  const query = useQuery(queries.lacking(planId))
  return (
    <Faces query={query}>
      {(lacking) =>
        lacking.upper === null ? null : lacking.measures.length === 0 ? (
          <p className={classes.soft}>{words.lacksNothing}</p>
        ) : (
          <TakeOver planId={planId} lacking={lacking} />
        )
      }
    </Faces>
  )
}

function TakeOver({ planId, lacking }: { readonly planId: string; readonly lacking: Lacking }) {
  const navigate = useNavigate()
  const [chosen, setChosen] = useState<readonly string[]>(() => lacking.measures.map(({ id }) => id))
  const take = useMutation({
    mutationFn: () => api.takeOver(planId, { measures: [...chosen] }),
    onSuccess: ({ draftId }) => void navigate({ to: '/drafts/$draftId', params: { draftId } }),
    onError: (error) =>
      notifications.show({ color: 'red', title: words.takeFailed, message: sentenceOf(error) }),
  })
  if (!lacking.mayTakeOver)
    return (
      <>
        <h3>{words.lacks}</h3>
        <ul>
          {lacking.measures.map(({ id, number, title }) => (
            <li key={id}>{words.measure(number, title)}</li>
          ))}
        </ul>
      </>
    )
  return (
    <>
      <h3>{words.lacks}</h3>
      <div className={classes.choices}>
        {lacking.measures.map(({ id, number, title }) => (
          <Checkbox
            key={id}
            label={words.measure(number, title)}
            checked={chosen.includes(id)}
            onChange={(event) => {
              const ticked = event.currentTarget.checked
              setChosen((old) => (ticked ? [...old, id] : old.filter((one) => one !== id)))
            }}
          />
        ))}
      </div>
      <p className={classes.soft}>{words.takeHow}</p>
      <Button
        variant="default"
        loading={take.isPending}
        disabled={chosen.length === 0}
        onClick={() => take.mutate()}
      >
        {words.takeAll(chosen.length)}
      </Button>
    </>
  )
}
