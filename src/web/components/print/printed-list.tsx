import type { ReactNode } from 'react'
import { Paper } from '../paper.tsx'
import classes from './printed-list.module.css'
import { words } from './ru/print.ts'

export interface PrintedColumn {
  readonly name: string
  /** Per cent of the sheet. */
  readonly width: number
}

export interface PrintedRow {
  readonly id: string
  readonly cells: readonly ReactNode[]
}

interface PrintedListProps {
  readonly title: string
  /** What is told of the list under its title. */
  readonly facts: readonly string[]
  readonly columns: readonly PrintedColumn[]
  readonly rows: readonly PrintedRow[]
  /** What is not on this paper; null: nothing. */
  readonly missing: string | null
}

/** A list on A4: its head on every page, no row cut, and plainly said what is not there. */
export function PrintedList({ title, facts, columns, rows, missing }: PrintedListProps) {
  return (
    <Paper over={words.product} title={title} under={facts.join(' · ')}>
      {missing !== null && <p className={classes.missing}>{missing}</p>}
      <table>
        <thead>
          <tr>
            {columns.map(({ name, width }) => (
              <th key={name} scope="col" style={{ width: `${width}%` }}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells }) => (
            <tr key={id}>
              {columns.map(({ name }, at) => (
                <td key={name}>{cells[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Paper>
  )
}

/** The sentence about what is left out; null: nothing is. */
export function missingOf(printed: number, all: number): string | null {
  return printed < all ? words.missing(printed, all) : null
}
