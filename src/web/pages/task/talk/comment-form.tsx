import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import { useKeptText } from '../../../components/kept-text.ts'
import { FailedNote } from '../failed-note.tsx'
import { words } from '../ru/talk.ts'
import { words as general } from '../ru/task.ts'
import classes from '../task.module.css'
import { CommentField, mentionedIn, usePeople } from './comment-field.tsx'
import { useTalk } from './use-talk.ts'

interface CommentFormProps {
  readonly task: TaskDetails
  readonly focused: boolean
}

/** Something is said about the task; half written, it lives through a lost line and a reload. */
export function CommentForm({ task, focused }: CommentFormProps) {
  const [text, setText, forget] = useKeptText(`task:${task.id}:comment`)
  const [tried, setTried] = useState(false)
  const people = usePeople(task.id)
  const { say } = useTalk(task.id)
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (text.trim() === '') return
    const mentions = mentionedIn(text, people).map(({ personId }) => personId)
    say.mutate(
      { words: text, mentions },
      {
        onSuccess: () => {
          setTried(false)
          forget()
        },
      },
    )
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <CommentField
        taskId={task.id}
        label={words.comment}
        focused={focused}
        jump
        value={text}
        onChange={setText}
        fault={tried && text.trim() === '' ? words.missing : null}
      />
      <FailedNote title={general.notTaken} error={say.error} />
      <div>
        <Button type="submit" variant="default" loading={say.isPending}>
          {words.say}
        </Button>
      </div>
    </form>
  )
}
