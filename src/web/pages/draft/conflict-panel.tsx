import { Button, CopyButton } from '@mantine/core'
import { Icon } from '../../components/icon.tsx'
import { differingWords } from './place/differing-words.ts'
import { spotOfChange } from './place/spot-of-change.ts'
import classes from './review.module.css'
import { useDesk, useReview } from './review.ts'
import { fieldNames, conflictWords as words } from './ru/review.ts'
import { saidValue } from './ru/said-value.ts'
import type { Conflict } from './state/draft-state.ts'
import { standing } from './state/retarget.ts'

/** What was typed and could not be laid in: nothing of it is lost, and its author decides. */
export function ConflictPanel() {
  const conflicts = useDesk((view) => view.draft.conflicts)
  if (conflicts.length === 0) return null
  return (
    <section className={classes.conflicts} aria-label={words.title} role="alert">
      {conflicts.map((conflict) => (
        <OneConflict key={conflict.batch.requestId} conflict={conflict} />
      ))}
    </section>
  )
}

function OneConflict({ conflict }: { readonly conflict: Conflict }) {
  const { desk, chooser } = useReview()
  const reading = useDesk((view) => view.draft.reading)
  const spot = spotOfChange(reading, conflict.change)
  const now = useDesk((view) => standing(view.draft.reading, conflict.change))
  const { change, code, by } = conflict
  const field = 'field' in change ? change.field : ''
  const mine =
    'to' in change && change.kind !== 'restore' && change.kind !== 'set-tables' ? saidValue(change.to) : ''
  const [theirs, own] = differingWords(saidValue(now), mine)
  const sentence =
    code === 'draft/row-gone' || (code === 'draft/field-changed' && now === undefined)
      ? words.gone(by)
      : code === 'draft/field-changed'
        ? words.field(fieldNames[field] ?? field, by)
        : conflict.message === ''
          ? words.other
          : conflict.message
  return (
    <div className={classes.conflict}>
      <Icon name="warning" />
      <div className={classes.conflictText}>
        <div>{sentence}</div>
        {now !== undefined && (
          <div>
            {words.now}: <q>{theirs === '' ? words.empty : theirs}</q>
          </div>
        )}
        {mine !== '' && (
          <div>
            {words.mine}: <q>{now === undefined ? mine : own}</q>
          </div>
        )}
      </div>
      <div className={classes.conflictActions}>
        {spot !== null && (
          <Button size="xs" variant="default" onClick={() => chooser.goTo(spot)}>
            {words.show}
          </Button>
        )}
        {code === 'draft/row-gone' ? (
          mine !== '' && (
            <CopyButton value={mine}>
              {({ copied, copy }) => (
                <Button size="xs" variant="default" onClick={copy}>
                  {copied ? words.copied : words.copy}
                </Button>
              )}
            </CopyButton>
          )
        ) : (
          <Button size="xs" onClick={() => desk.keepMine(conflict)}>
            {code === 'other' ? words.again : words.keepMine}
          </Button>
        )}
        <Button size="xs" variant="default" onClick={() => desk.takeTheirs(conflict)}>
          {code === 'draft/field-changed' && now !== undefined ? words.takeTheirs : words.dismiss}
        </Button>
      </div>
    </div>
  )
}
