import type { ColumnRole } from './column-role.ts'
import type { ColumnReading } from './table-reading.ts'

/** Roles that several columns of a table may have. */
const shared: readonly ColumnRole[] = ['extra', 'due-mark']

/** The columns that are spoken of together with the one at `index`: one heading stands over them all. */
export function columnGroup(
  columns: readonly ColumnReading[],
  index: number,
): { readonly from: number; readonly to: number } {
  const one = columns[index]
  const same = (other: ColumnReading | undefined) =>
    one !== undefined &&
    other !== undefined &&
    one.heading !== '' &&
    other.heading === one.heading &&
    other.role === one.role
  let from = index
  let to = index + 1
  while (same(columns[from - 1])) from--
  while (same(columns[to])) to++
  return { from, to }
}

/**
 * The meanings of all columns once the one at `index` is given `role`. A meaning that only one column can have is taken
 * from the column that had it, which gets the old meaning of this one: two columns mixed up are set right in one step.
 */
export function setRole(
  columns: readonly ColumnReading[],
  index: number,
  role: ColumnRole,
): readonly ColumnRole[] {
  const one = columns[index]
  const { from, to } = columnGroup(columns, index)
  return columns.map((column, at) => {
    if (at >= from && at < to) return role
    const rival = column.role === role && !shared.includes(role) && column.track === (one?.track ?? null)
    return rival ? (one?.role ?? column.role) : column.role
  })
}
