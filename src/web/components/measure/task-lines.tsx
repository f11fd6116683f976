import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { TaskView } from '#contract/plan.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { sentenceOf } from '../../ask.ts'
import { dueWords } from '../../ru/due-words.ts'
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
}

/** The tasks of one term in the order of their days; of a long row first those that matter now. */
export function TaskLines({ planId, tasks, today }: TaskLinesProps) {
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
              {task.organisations === 1 && marking !== task.id && (
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
  const day = windowOf(task)
  return (
    <div className={classes.taskButtons}>
      {task.commands.includes('take-back') && task.doneOn !== null && (
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
      )}
      {task.commands.includes('submit') && (
        <Button variant="default" size="compact-sm" onClick={onMark} aria-label={`${words.mark}: ${day}`}>
          {words.mark}
        </Button>
      )}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${words.openTask}: ${day}`}
        renderRoot={(props) => <Link to="/tasks/$taskId" params={{ taskId: task.id }} {...props} />}
      >
        {words.openTask}
      </Button>
    </div>
  )
}

function windowOf(task: TaskView): string {
  return dueWords(task) ?? words.waitsForDate
}
