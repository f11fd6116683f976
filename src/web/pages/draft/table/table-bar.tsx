import { Button, Menu } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { MeasureDraft, MeasureField } from '#core/plan/plan-draft.ts'
import { Icon } from '../../../components/icon.tsx'
import { useChoice, useDesk, useReview } from '../review.ts'
import { hiddenColumns } from '../rows/shown-columns.ts'
import { fieldWord, rowWords, words } from '../ru/table.ts'
import { ExtraDialog } from './extra-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { rowActions } from './row-actions.ts'
import { SectionDialog } from './section-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import classes from './table-bar.module.css'

interface TableBarProps {
  readonly index: number
  readonly columns: readonly MeasureField[]
  readonly onShow: (field: MeasureField) => void
}

type Opened = 'split' | 'section' | 'extra' | 'paste' | null

/** What can be done with the table and with its chosen row. */
export function TableBar({ index, columns, onShow }: TableBarProps) {
  const review = useReview()
  const actions = useMemo(() => rowActions(review, index), [review, index])
  const [opened, setOpened] = useState<Opened>(null)
  const kind = useChoice(({ spot }) => spot?.kind ?? null)
  const canUndo = useDesk((view) => view.draft.undo.length > 0)
  const canRedo = useDesk((view) => view.draft.redo.length > 0)
  const measure = useChoice(({ spot }) => (spot?.kind === 'cell' ? spot.measure : null))
  const extra = useDesk((view) =>
    Boolean(view.draft.reading.plans[index]?.measures.find((one) => one.key === measure)?.extra.length),
  )
  const row = kind === 'cell'
  const unsure = useDesk(({ draft }) => draft.reading.plans[index]?.measures.some(isUnsure) === true)
  const any = row || kind === 'section'
  const close = () => setOpened(null)
  return (
    <div className={classes.bar}>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="plus" size={16} />}
        onClick={actions.addBelow}
      >
        {words.addRow}
      </Button>
      <Menu position="bottom-start" shadow="md" width={300} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <Button size="xs" variant="default" rightSection={<Icon name="down" size={16} />}>
            {words.withRow}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {!any && <Menu.Label>{rowWords.noRow}</Menu.Label>}
          <Menu.Item onClick={actions.addBelow} rightSection={<Hint keys="Ctrl Enter" />}>
            {rowWords.below}
          </Menu.Item>
          <Menu.Item onClick={actions.addSection}>{rowWords.section}</Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={!row} onClick={() => setOpened('split')}>
            {rowWords.split}
          </Menu.Item>
          <Menu.Item disabled={!row} onClick={actions.join}>
            {rowWords.join}
          </Menu.Item>
          <Menu.Item disabled={!row} onClick={actions.addTerm}>
            {rowWords.term}
          </Menu.Item>
          <Menu.Item disabled={!row} onClick={actions.dropTerm}>
            {rowWords.dropTerm}
          </Menu.Item>
          {extra && <Menu.Item onClick={() => setOpened('extra')}>{rowWords.extra}</Menu.Item>}
          {kind === 'section' && (
            <Menu.Item onClick={() => setOpened('section')}>{rowWords.sectionDetails}</Menu.Item>
          )}
          <Menu.Divider />
          <Menu.Item disabled={!any} onClick={() => actions.move(-1)} rightSection={<Hint keys="Alt ↑" />}>
            {rowWords.up}
          </Menu.Item>
          <Menu.Item disabled={!any} onClick={() => actions.move(1)} rightSection={<Hint keys="Alt ↓" />}>
            {rowWords.down}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item disabled={!any} onClick={actions.drop} rightSection={<Hint keys="Ctrl Del" />}>
            {kind === 'section' ? rowWords.dropSection : rowWords.drop}
          </Menu.Item>
          <Menu.Item onClick={() => setOpened('paste')} rightSection={<Hint keys="Ctrl V" />}>
            {words.paste}
          </Menu.Item>
          {hiddenColumns(columns).map((field) => (
            <Menu.Item key={field} onClick={() => onShow(field)}>
              {words.showColumn(fieldWord[field])}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon name="undo" size={16} />}
        disabled={!canUndo}
        onClick={review.desk.undo}
        title="Ctrl + Z"
      >
        {words.undo}
      </Button>
      {canRedo && (
        <Button size="xs" variant="subtle" onClick={review.desk.redo} title="Ctrl + Shift + Z">
          {words.redo}
        </Button>
      )}
      {unsure && (
        <>
          <Button size="xs" variant="default" disabled={!row} onClick={actions.look} title="v">
            {words.rowLooked}
          </Button>
          <Button size="xs" variant="subtle" onClick={actions.lookAtAll}>
            {words.allLooked}
          </Button>
        </>
      )}
      {opened === 'split' && <SplitDialog index={index} onClose={close} />}
      {opened === 'section' && <SectionDialog index={index} onClose={close} />}
      {opened === 'extra' && <ExtraDialog index={index} onClose={close} />}
      {opened === 'paste' && <PasteDialog index={index} columns={columns} onClose={close} />}
    </div>
  )
}

function isUnsure({ unsure }: MeasureDraft): boolean {
  return unsure !== undefined
}

function Hint({ keys }: { readonly keys: string }) {
  return <span className={classes.hint}>{keys}</span>
}
