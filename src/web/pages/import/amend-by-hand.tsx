import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { DateField } from '../../components/date-field.tsx'
import { queries } from '../../queries.ts'
import classes from './import.module.css'
import { amendWords as words } from './ru/amend.ts'

/** Starts a draft from the plan as it stands; by which act it is changed may be said at once. */
export function AmendByHand({ planId }: { readonly planId: string }) {
  const [kind, setKind] = useState<string>(words.order)
  const [number, setNumber] = useState('')
  const [date, setDate] = useState<CivilDate | null>(null)
  const plan = useQuery(queries.plan(planId))
  const client = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => api.startAmendment(planId, { kind: orNull(kind), number: orNull(number), date }),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      void client.invalidateQueries({ queryKey: queries.plan(planId).queryKey })
      void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } })
    },
  })
  if (plan.data === undefined) return null
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        start.mutate()
      }}
    >
      <TextInput
        label={words.kind}
        value={kind}
        maxLength={200}
        onChange={(event) => setKind(event.currentTarget.value)}
      />
      <TextInput
        label={words.number}
        value={number}
        maxLength={100}
        error={start.error === null ? undefined : sentenceOf(start.error)}
        onChange={(event) => setNumber(event.currentTarget.value)}
      />
      <DateField label={words.date} value={date} onChange={setDate} today={plan.data.today} />
      <div className={classes.soft}>{words.later}</div>
      <div>
        <Button type="submit" loading={start.isPending}>
          {words.start}
        </Button>
      </div>
    </form>
  )
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}
