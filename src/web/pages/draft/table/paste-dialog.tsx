import { Button, Group, Modal, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import type { MeasureField } from '#core/plan/plan-draft.ts'
import { counted } from '../../../ru/plural.ts'
import { useReview } from '../review.ts'
import { dialogWords as words } from '../ru/dialog.ts'
import { rowForms } from '../ru/review.ts'
import { words as tableWords } from '../ru/table.ts'
import { rowsToPaste } from './paste-rows.ts'

/** For those to whom nobody said that Ctrl+V works in the table itself, and for phones. */
export function PasteDialog({
  index,
  columns,
  onClose,
}: {
  readonly index: number
  readonly columns: readonly MeasureField[]
  readonly onClose: () => void
}) {
  const review = useReview()
  const [text, setText] = useState('')
  const pasted = text === '' ? null : rowsToPaste(review, index, columns, text)
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={words.pasteTitle}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <Stack gap="md">
        <Textarea
          label={words.pasteText}
          description={words.pasteHow}
          data-autofocus
          autosize
          minRows={6}
          maxRows={14}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {pasted !== null && (
          <div>{pasted.byHeading ? tableWords.pastedByHeading : tableWords.pastedByOrder}</div>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.cancel}
          </Button>
          <Button
            disabled={pasted === null}
            onClick={() => {
              if (pasted !== null) review.desk.change(pasted.changes)
              onClose()
            }}
          >
            {pasted === null ? words.pasteNone : words.pasteDo(counted(pasted.measures, rowForms))}
          </Button>
        </Group>
      </Stack>
    </Modal>
  )
}
