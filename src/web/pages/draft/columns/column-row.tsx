import type { AlignedProps } from '../../../components/source/source-slots.ts'
import { useDesk } from '../review.ts'
import { columnWords as words } from '../ru/columns.ts'
import { ColumnChoice, groupsOf } from './column-choice.tsx'
import classes from './columns.module.css'

/** The meaning of each column over the column itself. */
export function ColumnRow({ block, widths, minWidth }: AlignedProps) {
  const table = useDesk((view) =>
    view.draft.reading.tables?.find(({ at }) => at.block === block && at.row === undefined),
  )
  if (table === undefined || table.origin === 'none' || table.columns.length !== widths.length) return null
  const total = widths.reduce((sum, width) => sum + width, 0)
  return (
    <div
      role="group"
      aria-label={words.row}
      className={classes.row}
      style={{
        minWidth,
        gridTemplateColumns: widths.map((width) => `${(width / total) * 100}%`).join(' '),
      }}
      onKeyDown={(event) => event.stopPropagation()}
    >
      {groupsOf(table).map(({ from, width }) => (
        <div key={from} className={classes.cell} style={{ gridColumn: `span ${width}` }}>
          <ColumnChoice table={table} index={from} headed={false} />
        </div>
      ))}
    </div>
  )
}
