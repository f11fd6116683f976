import { Button, Group, Modal, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useReview } from '../review.ts'
import { dialogWords as words } from '../ru/dialog.ts'
import { newKey } from '../state/new-id.ts'
import classes from './dialog.module.css'

/** Where the second measure begins is said by the cursor; both halves are shown before anything is done. */
export function SplitDialog({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const { desk, chooser } = useReview()
  const { spot } = chooser.get()
  const measure = desk
    .view()
    .draft.reading.plans[index]?.measures.find((row) => spot?.kind === 'cell' && row.key === spot.measure)
  const [at, setAt] = useState(() => likelyCut(measure?.title ?? ''))
  if (measure === undefined) return null
  const first = measure.title.slice(0, at).trim()
  const second = measure.title.slice(at).trim()
  const possible = first !== '' && second !== ''
  const split = () => {
    const key = newKey()
    const assignmentKeys = measure.assignments.map(newKey)
    const done = desk.change([
      { kind: 'split-measure', measure: measure.key, from: measure.title, at, key, assignmentKeys },
    ])
    onClose()
    if (done)
      chooser.goTo({ kind: 'cell', measure: key, assignment: assignmentKeys[0] ?? '', field: 'title' })
  }
  return (
    <Modal opened onClose={onClose} title={words.splitTitle} closeButtonProps={{ 'aria-label': words.close }}>
      <Textarea
        label={words.splitHow}
        autosize
        readOnly
        data-autofocus
        value={measure.title}
        ref={(area) => {
          area?.setSelectionRange(at, at)
        }}
        onSelect={(event) => setAt(event.currentTarget.selectionStart)}
      />
      <dl className={classes.halves}>
        <dt>{words.splitFirst}</dt>
        <dd>{first}</dd>
        <dt>{words.splitSecond}</dt>
        <dd>{second}</dd>
      </dl>
      {!possible && <p className={classes.warning}>{words.splitNothing}</p>}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button disabled={!possible} onClick={split}>
          {words.splitDo}
        </Button>
      </Group>
    </Modal>
  )
}

/** Behind the first mark that closes a thought; else behind the middle word. */
function likelyCut(title: string): number {
  const mark = /[.;]\s+(?=\S)/u.exec(title)
  if (mark !== null) return mark.index + mark[0].length
  const middle = title.indexOf(' ', Math.floor(title.length / 2))
  return middle === -1 ? title.length : middle + 1
}
