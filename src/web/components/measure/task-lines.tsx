import { Button } from '@mantine/core'
import { useState } from 'react'
import type { TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { sentenceOf } from '../../api.ts'
import { dateRange, dateWithWeekday } from '../../ru/dates.ts'
import { StandingMark } from '../standing-mark.tsx'
import { standingCounts } from './assignment-standing.ts'
import { DoneForm } from './done-form.tsx'
import classes from './measure-panel.module.css'
import { words } from './ru/measure.ts'
import { standingSentence } from './standing-sentence.ts'
import { tasksShownFirst } from './tasks-shown-first.ts'
import { useTaskMarks } from './use-task-marks.tsx'

interface TaskLinesProps {
  readonly planId: string
  readonly tasks: readonly TaskView[]
  readonly today: CivilDate
  /** Whether this person may report on tasks here. */
  readonly mayReport: boolean
}

/** The tasks of one term in the order of their days; of a long row first those that matter now. */
export function TaskLines({ planId, tasks, today, mayReport }: TaskLinesProps) {
  const [all, setAll] = useState(false)
  const [marking, setMarking] = useState<string | null>(null)
  const { mark, takeBack } = useTaskMarks(planId)
  const shown = all ? tasks : tasksShownFirst(tasks)
  const close = () => {
    setMarking(null)
    mark.reset()
  }
  return (
    <>
      <ul className={classes.tasks}>
        {shown.map((task) => (
          <li key={task.id} className={classes.task}>
            <div className={classes.taskLine}>
              <div>
                <div className={classes.window}>{windowOf(task)}</div>
                <StandingMark standing={task.standing} word={standingSentence(task, today)} />
                {task.organisations > 1 && (
                  <div className={classes.note}>
                    {words.acrossOrganisations(standingCounts([task]), task.organisations)}
                  </div>
                )}
                {task.doneNote !== null && <div className={classes.note}>{task.doneNote}</div>}
              </div>
              {mayReport && task.organisations === 1 && marking !== task.id && (
                <TaskButton
                  task={task}
                  busy={takeBack.isPending && takeBack.variables === task.id}
                  onMark={() => setMarking(task.id)}
                  onTakeBack={() => takeBack.mutate(task.id)}
                />
              )}
            </div>
            {marking === task.id && (
              <DoneForm
                today={today}
                busy={mark.isPending}
                failure={mark.error === null ? null : sentenceOf(mark.error)}
                onSave={(done) => mark.mutate({ taskId: task.id, done }, { onSuccess: close })}
                onCancel={close}
              />
            )}
          </li>
        ))}
      </ul>
      {shown.length < tasks.length && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(true)}>
          {words.showAll(tasks.length)}
        </Button>
      )}
    </>
  )
}

interface TaskButtonProps {
  readonly task: TaskView
  readonly busy: boolean
  readonly onMark: () => void
  readonly onTakeBack: () => void
}

function TaskButton({ task, busy, onMark, onTakeBack }: TaskButtonProps) {
  if (task.standing === 'cancelled' || task.standing === 'not-required') return null
  const day = windowOf(task)
  if (task.doneOn !== null)
    return (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        loading={busy}
        onClick={onTakeBack}
        aria-label={`${words.takeBack}: ${day}`}
      >
        {words.takeBack}
      </Button>
    )
  return (
    <Button variant="default" size="compact-sm" onClick={onMark} aria-label={`${words.mark}: ${day}`}>
      {words.mark}
    </Button>
  )
}

function windowOf(task: TaskView): string {
  if (task.dueOn === null) return words.waitsForDate
  if (task.startOn === null) return words.until(dateWithWeekday(task.dueOn))
  return dateRange(task.startOn, task.dueOn)
}
