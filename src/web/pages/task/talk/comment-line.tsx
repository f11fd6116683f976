import { Button, Group } from '@mantine/core'
import { type FormEvent, Fragment, useState } from 'react'
import type { Comment } from '#contract/comment.ts'
import { moment } from '../../../ru/dates.ts'
import { words as general } from '../../../ru/words.ts'
import { FailedNote } from '../failed-note.tsx'
import { words } from '../ru/talk.ts'
import { words as taskWords } from '../ru/task.ts'
import classes from '../task.module.css'
import { CommentField, mentionedIn, usePeople } from './comment-field.tsx'
import { useTalk } from './use-talk.ts'

interface CommentLineProps {
  readonly taskId: string
  readonly comment: Comment
}

/** A comment among what happened; its author mends it while it is fresh, and takes it back at any time. */
export function CommentLine({ taskId, comment }: CommentLineProps) {
  const [mending, setMending] = useState(false)
  const { withdraw } = useTalk(taskId)
  const { words: said, at, by, changedAt } = comment
  if (said === null)
    return (
      <div className={classes.soft}>
        {words.wasWithdrawn} · {by} · {moment(at)}
      </div>
    )
  if (mending)
    return <MendForm taskId={taskId} comment={comment} said={said} onClose={() => setMending(false)} />
  return (
    <>
      <div className={classes.written}>
        <Marked text={said} names={comment.mentions.map(({ name }) => name)} />
      </div>
      <div className={classes.soft}>
        {by} · {moment(at)}
        {changedAt !== null && ` · ${words.changed(moment(changedAt))}`}
      </div>
      <FailedNote title={taskWords.notTaken} error={withdraw.error} />
      {comment.mine && (
        <Group gap={4}>
          {comment.changeable && (
            <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setMending(true)}>
              {words.mend}
            </Button>
          )}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            loading={withdraw.isPending}
            onClick={() => withdraw.mutate(comment.id)}
          >
            {words.withdraw}
          </Button>
        </Group>
      )}
    </>
  )
}

interface MendFormProps extends CommentLineProps {
  readonly said: string
  readonly onClose: () => void
}

function MendForm({ taskId, comment, said, onClose }: MendFormProps) {
  const [text, setText] = useState(said)
  const people = usePeople(taskId)
  const { mend } = useTalk(taskId)
  const fault = text.trim() === '' ? words.missing : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    if (fault !== null) return
    const mentions = mentionedIn(text, people).map(({ personId }) => personId)
    mend.mutate({ id: comment.id, words: text, mentions }, { onSuccess: onClose })
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <CommentField taskId={taskId} label={words.mending} value={text} onChange={setText} fault={fault} />
      <FailedNote title={taskWords.notTaken} error={mend.error} />
      <Group gap="sm">
        <Button type="submit" variant="default" loading={mend.isPending}>
          {general.save}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {general.cancel}
        </Button>
      </Group>
    </form>
  )
}

/** The names that are called stand out. */
function Marked({ text, names }: { readonly text: string; readonly names: readonly string[] }) {
  const [name] = names
  if (name === undefined) return text
  const parts = text.split(`@${name}`)
  return parts.map((part, place) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text in their order
    <Fragment key={place}>
      {place > 0 && <strong>@{name}</strong>}
      <Marked text={part} names={names.slice(1)} />
    </Fragment>
  ))
}
