import { NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { clock } from '../../ru/dates.ts'
import { words as standing } from '../../ru/words.ts'
import { words } from './ru/control.ts'

interface PlanEscalationProps {
  readonly planId: string
  /** null: never. */
  readonly after: number | null
  readonly mayChange: boolean
}

const offered = [1, 2, 3, 5, 10, 15, 20]

/** When what is late is told to the coordinator above; said at once. */
export function PlanEscalation({ planId, after, mayChange }: PlanEscalationProps) {
  const client = useQueryClient()
  const change = useMutation({
    mutationFn: (next: number | null) => api.escalateAfter(planId, { after: next }),
    onSuccess: async () => {
      await Promise.all(['plan', 'today'].map((name) => client.invalidateQueries({ queryKey: [name] })))
      notifications.show({ message: `${words.escalationSaved}. ${standing.savedAt(clock(new Date()))}` })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notSaved, message: sentenceOf(error) }),
  })
  if (!mayChange) return <p>{words.escalation(after)}</p>
  const days = after === null || offered.includes(after) ? offered : [...offered, after].sort((a, b) => a - b)
  const shown = change.isPending ? change.variables : after
  return (
    <NativeSelect
      mt="sm"
      label={words.escalationLabel}
      description={words.escalationHow}
      value={String(shown ?? '')}
      onChange={(event) => {
        const { value } = event.currentTarget
        change.mutate(value === '' ? null : Number(value))
      }}
      data={[
        { value: '', label: words.never },
        ...days.map((count) => ({ value: String(count), label: words.afterDays(count) })),
      ]}
    />
  )
}
