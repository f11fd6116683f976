import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { folded } from '../place/change-of-cell.ts'
import { useReview } from '../review.ts'
import { dialogWords as words } from '../ru/dialog.ts'

/** The cells of a row in columns that have no name of ours: financing, a mark of completion. */
export function ExtraDialog({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const { desk, chooser } = useReview()
  const { spot } = chooser.get()
  const [measure] = useState(() =>
    desk
      .view()
      .draft.reading.plans[index]?.measures.find((row) => spot?.kind === 'cell' && row.key === spot.measure),
  )
  const [typed, setTyped] = useState(() => measure?.extra.map((cell) => cell.text) ?? [])
  if (measure === undefined) return null
  const save = () => {
    const changes = measure.extra.flatMap((cell, at): readonly DraftChange[] => {
      const to = folded(typed[at] ?? '')
      return to === cell.text
        ? []
        : [{ kind: 'set-extra', measure: measure.key, index: at, from: cell.text, to }]
    })
    desk.change(changes)
    onClose()
    if (spot !== null) chooser.goTo(spot)
  }
  return (
    <Modal opened onClose={onClose} title={words.extraTitle} closeButtonProps={{ 'aria-label': words.close }}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          {measure.extra.map((cell, at) => (
            <Textarea
              // biome-ignore lint/suspicious/noArrayIndexKey: a cell of a row is named by its order
              key={at}
              label={cell.heading === '' ? words.extraBare : cell.heading}
              autosize
              data-autofocus={at === 0 || undefined}
              value={typed[at] ?? ''}
              onChange={(event) => setTyped(typed.with(at, event.currentTarget.value))}
            />
          ))}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {words.cancel}
            </Button>
            <Button type="submit">{words.save}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
