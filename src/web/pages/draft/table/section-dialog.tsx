import { Button, Group, Modal, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { DraftChange } from '#core/plan/draft-change.ts'
import { useSelf } from '../../../components/self.ts'
import { period } from '../../../ru/dates.ts'
import { parsePeriod } from '../head/parse-period.ts'
import { useReview } from '../review.ts'
import { dialogWords as words } from '../ru/dialog.ts'

export function SectionDialog({ index, onClose }: { readonly index: number; readonly onClose: () => void }) {
  const { desk, chooser } = useReview()
  const { today } = useSelf()
  const { spot } = chooser.get()
  const [section] = useState(() =>
    desk
      .view()
      .draft.reading.plans[index]?.sections.find(
        (row) => spot?.kind === 'section' && row.key === spot.section,
      ),
  )
  const [number, setNumber] = useState(section?.number ?? '')
  const [typed, setTyped] = useState(section?.start == null ? '' : period(section.start, section.end))
  const [wrong, setWrong] = useState(false)
  if (section === undefined) return null
  const save = () => {
    const said = typed.trim() === '' ? null : parsePeriod(typed, Number(today.slice(0, 4)))
    if (said === null && typed.trim() !== '') {
      setWrong(true)
      return
    }
    const changes: DraftChange[] = []
    const key = section.key
    const to = number.trim() === '' ? null : number.trim()
    if (to !== section.number)
      changes.push({ kind: 'set-section', section: key, field: 'number', from: section.number, to })
    const { start = null, end = null } = said ?? {}
    if (start !== section.start)
      changes.push({ kind: 'set-section', section: key, field: 'start', from: section.start, to: start })
    if (end !== section.end)
      changes.push({ kind: 'set-section', section: key, field: 'end', from: section.end, to: end })
    desk.change(changes)
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={words.sectionTitle}
      closeButtonProps={{ 'aria-label': words.close }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          save()
        }}
      >
        <Stack gap="md">
          <TextInput
            label={words.sectionNumber}
            value={number}
            data-autofocus
            onChange={(event) => setNumber(event.currentTarget.value)}
          />
          <TextInput
            label={words.sectionPeriod}
            description={words.sectionPeriodHow}
            value={typed}
            error={wrong ? words.sectionPeriodWrong : undefined}
            onChange={(event) => {
              setTyped(event.currentTarget.value)
              setWrong(false)
            }}
          />
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
