import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Control } from '#contract/plan.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { FailedFace, LoadingFace } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import classes from './plan-about.module.css'
import { PlanEscalation } from './plan-escalation.tsx'
import { words } from './ru/control.ts'

/** Who controls the plan's tasks; a coordinator hands that on. */
export function PlanControl({ planId, inForce }: { readonly planId: string; readonly inForce: boolean }) {
  const query = useQuery(queries.control(planId))
  return (
    <section className={classes.section}>
      <h2>{words.title}</h2>
      {query.data !== undefined ? (
        <>
          <p>{query.data.controller.name}</p>
          {inForce && query.data.candidates.length > 1 && (
            <HandOn key={query.data.controller.personId} planId={planId} control={query.data} />
          )}
          <PlanEscalation
            planId={planId}
            after={query.data.escalateAfter}
            mayChange={inForce && query.data.candidates.length > 0}
          />
        </>
      ) : query.error !== null ? (
        <FailedFace error={query.error} onRetry={() => void query.refetch()} busy={query.isFetching} />
      ) : (
        <LoadingFace />
      )}
    </section>
  )
}

function HandOn({ planId, control }: { readonly planId: string; readonly control: Control }) {
  const { controller, candidates } = control
  const client = useQueryClient()
  const [chosen, setChosen] = useState(controller.personId)
  const handOn = useMutation({
    mutationFn: () => api.handOnControl(planId, { personId: chosen }),
    onSuccess: async () => {
      await Promise.all(
        ['plan', 'task', 'today'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      )
      notifications.show({ message: `${words.handedOn}. ${standing.savedAt(clock(new Date()))}` })
    },
    onError: (error) => notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) }),
  })
  const people = candidates.some((one) => one.personId === controller.personId)
    ? candidates
    : [controller, ...candidates]
  return (
    <>
      <NativeSelect
        label={words.to}
        description={words.how}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={people.map(({ personId, name }) => ({ value: personId, label: name }))}
        mb="sm"
      />
      <Button
        variant="default"
        disabled={chosen === controller.personId}
        loading={handOn.isPending}
        onClick={() => handOn.mutate()}
      >
        {words.handOn}
      </Button>
    </>
  )
}
