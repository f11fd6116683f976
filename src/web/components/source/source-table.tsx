import { memo } from 'react'
import type { SourceBlock, SourceTable } from '#contract/draft.ts'
import { columnWidths } from './column-widths.ts'
import { words } from './ru.ts'
import classes from './source.module.css'
import { SourceParagraphView } from './source-paragraph.tsx'
import type { SourceSlots } from './source-slots.ts'
import { tableChunks } from './table-chunks.ts'

/** A table with its spans, in pieces; only the table itself scrolls sideways. */
export const SourceTableView = memo(function SourceTableView({
  table,
  block,
  Aligned,
}: {
  readonly table: SourceTable
  readonly block: number
  readonly Aligned: SourceSlots['Aligned'] | undefined
}) {
  const widths = columnWidths(table)
  const total = widths.reduce((sum, width) => sum + width, 0)
  const minWidth = `${Math.min(total, 1600)}px`
  const chunks = tableChunks(table)
  return (
    <section
      className={classes.scroller}
      aria-label={words.table}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by keyboard
      tabIndex={0}
    >
      {Aligned !== undefined && <Aligned block={block} widths={widths} minWidth={minWidth} />}
      {chunks.map((chunk) => (
        <div
          key={chunk.from}
          className={classes.chunk}
          style={{
            minWidth,
            containIntrinsicBlockSize: `auto ${chunk.rows.length * 60}px`,
          }}
        >
          <table
            className={classes.table}
            aria-label={
              chunks.length > 1 ? words.rows(chunk.from + 1, chunk.from + chunk.rows.length) : undefined
            }
          >
            <colgroup>
              {widths.map((width, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a grid column is named by its index
                <col key={column} style={{ width: `${(width / total) * 100}%` }} />
              ))}
            </colgroup>
            <tbody>
              {chunk.rows.map((row, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is named by its index
                <tr key={index} className={row.header ? classes.head : undefined}>
                  {row.cells.map((cell) => (
                    <td
                      key={cell.column}
                      colSpan={cell.columnSpan}
                      rowSpan={cell.rowSpan}
                      data-place={`${block}.${chunk.from + index}.${cell.column}`}
                    >
                      <CellBlocks blocks={cell.blocks} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ))}
    </section>
  )
})

function CellBlocks({ blocks }: { readonly blocks: readonly SourceBlock[] }) {
  return blocks.map((block, index) =>
    block.kind === 'paragraph' ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: blocks of a cell are named by their order
      <SourceParagraphView key={index} paragraph={block} />
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: as above
      <NestedTable key={index} table={block} />
    ),
  )
}

/** A table inside a cell: its places are those of the cell that holds it. */
function NestedTable({ table }: { readonly table: SourceTable }) {
  return (
    <table className={classes.table}>
      <tbody>
        {table.rows.map((row, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row is named by its index
          <tr key={index}>
            {row.cells.map((cell) => (
              <td key={cell.column} colSpan={cell.columnSpan} rowSpan={cell.rowSpan}>
                <CellBlocks blocks={cell.blocks} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
