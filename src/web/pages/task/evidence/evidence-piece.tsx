import { Button, NativeSelect } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Evidence } from '#contract/evidence.ts'
import type { PeopleShown } from '#core/evidence/evidence-kind.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { clock, moment } from '../../../ru/dates.ts'
import { peopleWord } from '../../../ru/evidence-kind.ts'
import { sizeText } from '../../../ru/size.ts'
import { words as standing } from '../../../ru/words.ts'
import { words } from '../ru/evidence.ts'
import { words as failed } from '../ru/task.ts'
import classes from '../task.module.css'

interface EvidencePieceProps {
  readonly taskId: string
  readonly piece: Evidence
  readonly mayChange: boolean
  /** Pictures are to be looked at, and open as large as they came. */
  readonly large?: boolean
}

interface ThumbnailProps {
  readonly piece: Evidence
  readonly className: string | undefined
}

function Thumbnail({ piece, className }: ThumbnailProps) {
  return (
    <img
      className={className}
      src={api.thumbnailAddress(piece.id)}
      alt={words.thumbnailOf(piece.content)}
      loading="lazy"
    />
  )
}

/** One thing that proves a task: opened by its name, marked and taken away until it is submitted. */
export function EvidencePiece({ taskId, piece, mayChange, large = false }: EvidencePieceProps) {
  const client = useQueryClient()
  const settle = (title: string) => async () => {
    await client.invalidateQueries({ queryKey: queries.task(taskId).queryKey })
    notifications.show({ message: `${title}. ${standing.savedAt(clock(new Date()))}` })
  }
  const onError = (error: unknown) =>
    notifications.show({ color: 'red', title: failed.notTaken, message: sentenceOf(error) })
  const remove = useMutation({
    mutationFn: () => api.removeEvidence(piece.id),
    onSuccess: settle(words.removed),
    onError,
  })
  const mark = useMutation({
    mutationFn: (people: PeopleShown | null) => api.markEvidence(piece.id, { kind: piece.kind, people }),
    onSuccess: settle(words.people),
    onError,
  })
  const under = [
    kindWord[piece.kind],
    piece.bytes === null ? null : sizeText(piece.bytes),
    words.by(piece.addedBy, moment(piece.addedAt)),
  ]
  return (
    <li>
      {piece.thumbnail && !large && <Thumbnail piece={piece} className={classes.thumbnail} />}
      {piece.thumbnail && large && (
        <a href={api.pictureAddress(piece.id)} target="_blank" rel="noopener noreferrer external">
          <Thumbnail piece={piece} className={classes.large} />
          <span className="unseen"> ({words.opensElsewhere})</span>
        </a>
      )}
      <div className={classes.piece}>
        <PieceName piece={piece} />
        <div className={classes.soft}>{under.filter((part) => part !== null).join(' · ')}</div>
        {piece.thumbnail && !mayChange && piece.people !== null && (
          <div className={classes.soft}>{peopleWord[piece.people]}</div>
        )}
        {piece.thumbnail && mayChange && (
          <NativeSelect
            label={words.people}
            value={mark.isPending ? (mark.variables ?? '') : (piece.people ?? '')}
            onChange={(event) =>
              mark.mutate(
                event.currentTarget.value === '' ? null : (event.currentTarget.value as PeopleShown),
              )
            }
            data={[
              { value: '', label: words.notSaid },
              ...Object.entries(peopleWord).map(([value, label]) => ({ value, label })),
            ]}
          />
        )}
      </div>
      {mayChange && (
        <Button
          variant="subtle"
          color="gray"
          size="compact-sm"
          loading={remove.isPending}
          onClick={() => remove.mutate()}
          aria-label={words.removeOf(piece.caption ?? piece.content)}
        >
          {words.remove}
        </Button>
      )}
    </li>
  )
}

function PieceName({ piece }: { readonly piece: Evidence }) {
  if (piece.form === 'words') return <div className={classes.written}>{piece.content}</div>
  if (piece.form === 'file') return <a href={api.evidenceFileAddress(piece.id)}>{piece.content}</a>
  return (
    <a href={piece.content} target="_blank" rel="noopener noreferrer external">
      {piece.caption ?? piece.content}
      <span className="unseen"> ({words.opensElsewhere})</span>
    </a>
  )
}
