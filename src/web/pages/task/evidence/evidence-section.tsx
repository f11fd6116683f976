import { Button } from '@mantine/core'
import type { TaskDetails } from '#contract/task-details.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { Icon } from '../../../components/icon.tsx'
import { useNarrow } from '../../../components/narrow.ts'
import { words } from '../ru/task.ts'
import classes from '../task.module.css'
import { AttachForm } from './attach-form.tsx'
import { EvidencePiece } from './evidence-piece.tsx'

interface EvidenceSectionProps {
  readonly task: TaskDetails
  readonly mayBring: boolean
  /** Goes on to the submission; null: it is open already, or not to be had. */
  readonly onSubmit: (() => void) | null
}

/** What is asked for as a list to tick off, what lies there, and a way to bring more. */
export function EvidenceSection({ task, mayBring, onSubmit }: EvidenceSectionProps) {
  const narrow = useNarrow()
  const { items } = task.checklist
  return (
    <section className={classes.section} aria-labelledby="proof-title">
      <h2 id="proof-title" className={classes.heading}>
        {words.proof}
      </h2>
      {items.length === 0 ? (
        <p className={classes.soft}>{words.noChecklist}</p>
      ) : (
        <ul className={classes.checklist}>
          {items.map((item) => (
            <li key={item.kind}>
              <span data-met={item.met ? '' : undefined}>
                <Icon name={item.met ? 'check' : 'file'} size={20} />
              </span>
              <div>
                {kindWord[item.kind]} – {item.met ? words.met : words.notMet}
                <div className={classes.soft}>{words.asksBecause(item.word, item.from === 'result')}</div>
              </div>
            </li>
          ))}
        </ul>
      )}
      {task.evidence.length === 0 && !mayBring && <p className={classes.soft}>{words.noEvidence}</p>}
      <ul className={classes.pieces}>
        {task.evidence.map((piece) => (
          <EvidencePiece
            key={piece.id}
            taskId={task.id}
            piece={piece}
            mayChange={mayBring}
            large={task.commands.includes('accept')}
          />
        ))}
      </ul>
      {/* On a phone the panel above is out of sight by the time everything lies here. */}
      {narrow && onSubmit !== null && task.evidence.length > 0 && (
        <Button onClick={onSubmit}>{words.toSubmit}</Button>
      )}
      {mayBring && <AttachForm task={task} />}
    </section>
  )
}
