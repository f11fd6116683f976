import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Today } from '#contract/task.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { clock } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import { words } from './ru/today.ts'
import { TaskRow } from './task-group.tsx'
import classes from './today.module.css'

type Late = Today['attention'][number]

interface AttentionGroupProps {
  readonly tasks: readonly Late[]
  readonly all: number
  readonly today: CivilDate
}

/** Tasks below me that have been late for too long, and what may be done about each. */
export function AttentionGroup({ tasks, all, today }: AttentionGroupProps) {
  if (tasks.length === 0) return null
  return (
    <section className={classes.group}>
      <h2 className={classes.heading}>
        {words.attention} <span className={classes.count}>{all}</span>
      </h2>
      <ul className={classes.rows}>
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} today={today}>
            <LateButtons task={task} />
          </TaskRow>
        ))}
      </ul>
      {tasks.length < all && (
        <p className={classes.none}>
          {words.more(tasks.length, all)} <Link to="/plans">{words.openPlans}</Link>
        </p>
      )}
    </section>
  )
}

function LateButtons({ task }: { readonly task: Late }) {
  const client = useQueryClient()
  const about = `${task.measureTitle}, ${task.organisation}`
  const remind = useMutation({
    mutationFn: () => api.remind(task.id),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['task', task.id] })
      notifications.show({ title: words.reminded, message: general.savedAt(clock(new Date())) })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notReminded, message: sentenceOf(error) }),
  })
  return (
    <div className={classes.buttons}>
      <Button
        variant="default"
        size="compact-sm"
        loading={remind.isPending}
        disabled={remind.isSuccess}
        onClick={() => remind.mutate()}
        aria-label={`${words.remind}: ${about}`}
      >
        {remind.isSuccess ? words.reminded : words.remind}
      </Button>
      {task.mayGrant && (
        <Button
          variant="default"
          size="compact-sm"
          aria-label={`${words.grantTime}: ${about}`}
          renderRoot={(props) => (
            <Link to="/tasks/$taskId" params={{ taskId: task.id }} search={{ form: 'time' }} {...props} />
          )}
        >
          {words.grantTime}
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        aria-label={`${words.comment}: ${about}`}
        renderRoot={(props) => (
          <Link to="/tasks/$taskId" params={{ taskId: task.id }} search={{ form: 'comment' }} {...props} />
        )}
      >
        {words.comment}
      </Button>
    </div>
  )
}
