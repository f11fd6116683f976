import type { PassportField } from '../passport.ts'

/** What a column of a sheet of organisations says: where the organisation stands, or a field of its passport. */
export type SheetColumn = 'kind' | 'municipality' | 'school' | PassportField

/** A row of such a sheet, as it is written. */
export interface SheetRow {
  /** Its number on the sheet, from 1, as the program that made it shows it. */
  readonly line: number
  /** By column; a column that the sheet lacks is not there, and says nothing. */
  readonly cells: Readonly<Partial<Record<SheetColumn, string>>>
}

/** Columns in the order in which they are written. */
export const placeColumns = ['kind', 'municipality', 'school'] as const
