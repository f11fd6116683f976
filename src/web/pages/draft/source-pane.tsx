import { memo, useMemo } from 'react'
import type { Draft, Source } from '#contract/draft.ts'
import type { Place } from '#core/plan/place.ts'
import { api } from '../../api.ts'
import type { SourceSlots } from '../../components/source/source-slots.ts'
import { SourceView } from '../../components/source/source-view.tsx'
import { ColumnRow } from './columns/column-row.tsx'
import { TableNotes } from './columns/table-note.tsx'
import classes from './review.module.css'
import { useDesk } from './review.ts'
import { words } from './ru/review.ts'

interface SourcePaneProps {
  readonly draft: Draft
  readonly source: Source
  readonly chosen: Place | null
  readonly onChoose: (place: Place) => void
  readonly readsAs: (place: Place) => boolean
}

export const SourcePane = memo(function SourcePane(props: SourcePaneProps) {
  const { draft, source, chosen, onChoose, readsAs } = props
  const slots = useSlots()
  return (
    <section className={classes.sourcePane} aria-label={words.source}>
      <div className={classes.paneHead}>
        <h2>{words.source}</h2>
        <span className={classes.fileName}>{draft.fileName}</span>
        {draft.hasOriginal && (
          // Without the attribute a browser would ask whether to leave what is not saved yet.
          <a href={api.draftOriginalAddress(draft.id)} download>
            {words.original}
          </a>
        )}
      </div>
      <div className={classes.paper}>
        <SourceView source={source} chosen={chosen} onChoose={onChoose} readsAs={readsAs} slots={slots} />
      </div>
    </section>
  )
})

/** The same as long as the same blocks hold tables, so that the document is drawn once. */
function useSlots(): SourceSlots {
  const blocks = useDesk((view) => (view.draft.reading.tables ?? []).map(({ at }) => at.block).join())
  return useMemo(
    () => ({
      noted: new Set(blocks === '' ? [] : blocks.split(',').map(Number)),
      Note: TableNotes,
      Aligned: ColumnRow,
    }),
    [blocks],
  )
}
