import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { eventText } from '#core/task/ru/event-words.ts'
import { api } from '../../api.ts'
import { queries } from '../../queries.ts'
import { moment, shortDate } from '../../ru/dates.ts'
import { words } from './ru/task.ts'
import { CommentForm } from './talk/comment-form.tsx'
import { CommentLine } from './talk/comment-line.tsx'
import classes from './task.module.css'

interface TaskHistoryProps {
  readonly task: TaskDetails
  /** Opened in order to say something. */
  readonly commenting: boolean
}

/** What happened to a task and what was said about it, who and when; the latest first. */
export function TaskHistory({ task, commenting }: TaskHistoryProps) {
  useNoticesRead(task)
  const lines = [
    ...task.history.map((step) => ({ key: `${step.number}`, at: step.at, shown: <Step step={step} /> })),
    ...task.evidenceHistory.map((line) => ({
      key: `line ${line.number}`,
      at: line.at,
      shown: (
        <>
          <div>{line.sentence}</div>
          <div className={classes.soft}>
            {line.by} · {moment(line.at)}
          </div>
        </>
      ),
    })),
    ...task.comments.map((comment) => ({
      key: comment.id,
      at: comment.at,
      shown: <CommentLine taskId={task.id} comment={comment} />,
    })),
  ].sort((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <section className={classes.section} aria-labelledby="history-title">
      <h2 id="history-title" className={classes.heading}>
        {words.history}
      </h2>
      {task.mayComment && <CommentForm task={task} focused={commenting} />}
      {lines.length === 0 && <p className={classes.soft}>{words.noHistory}</p>}
      <ol className={classes.history}>
        {lines.map(({ key, shown }) => (
          <li key={key}>{shown}</li>
        ))}
      </ol>
    </section>
  )
}

function Step({ step }: { readonly step: TaskDetails['history'][number] }) {
  const { what, said } = eventText(step.event, shortDate)
  return (
    <>
      <div>{what}</div>
      {said.map((text) => (
        <div key={text} className={classes.said}>
          {text}
        </div>
      ))}
      <div className={classes.soft}>
        {step.by} · {moment(step.at)}
      </div>
    </>
  )
}

/** Whoever has the page before them has read what they were told of it. */
function useNoticesRead({ id, told }: TaskDetails): void {
  const client = useQueryClient()
  const { mutate } = useMutation({
    mutationFn: () => api.readNotices({ taskId: id }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ['notices'] })
      await client.invalidateQueries({ queryKey: queries.today().queryKey })
    },
  })
  useEffect(() => {
    if (told) mutate()
  }, [told, mutate])
}
