import { Switch } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { PlanView } from '#contract/plan.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import classes from './plan-about.module.css'
import { words } from './ru/due-days.ts'

/** Whether due days that fall on days off move to the next working day. */
export function DueDaysSetting({ plan }: { readonly plan: PlanView }) {
  const client = useQueryClient()
  const set = useMutation({
    mutationFn: (moves: boolean) => api.setDueDays(plan.id, { moves }),
    onSuccess: async ({ tasks }) => {
      await Promise.all(
        ['plan', 'task', 'today', 'plans'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      )
      notifications.show({ message: words.saved(tasks) })
    },
    onError: (error) => notifications.show({ color: 'red', title: words.failed, message: sentenceOf(error) }),
  })
  return (
    <section className={classes.section}>
      <h2>{words.title}</h2>
      {plan.maySetTerms ? (
        <Switch
          label={words.moves}
          description={words.how}
          checked={set.isPending ? set.variables : plan.movesDueDays}
          disabled={set.isPending}
          onChange={(event) => set.mutate(event.currentTarget.checked)}
        />
      ) : (
        <p>{plan.movesDueDays ? words.moved : words.stay}</p>
      )}
    </section>
  )
}
