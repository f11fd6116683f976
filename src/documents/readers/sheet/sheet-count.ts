import { ReadingStopped } from '../package/reading-stopped.ts'
import { SHEET_LIMITS, type SheetLimits } from './sheet.ts'

/** Counts what a workbook holds, over all its sheets, and stops a reading that goes too far. */
export interface SheetCount {
  readonly limits: SheetLimits
  readonly add: (what: 'rows' | 'cells' | 'characters' | 'merges', by?: number) => void
}

export function countSheets(limits: SheetLimits = SHEET_LIMITS): SheetCount {
  const counts = { rows: 0, cells: 0, characters: 0, merges: 0 }
  return {
    limits,
    add: (what, by = 1) => {
      counts[what] += by
      if (counts[what] > limits[what]) throw new ReadingStopped('file/too-large', what)
    },
  }
}
