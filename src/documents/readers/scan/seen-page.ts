import type { Box, Rule } from '../pdf/marks.ts'
import type { SeenWord } from './parse-tsv.ts'

/** A page of a scan as it was read: its words and rules, in points, level and upright. */
export interface SeenPage {
  readonly page: number
  readonly box: Box
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly words: readonly SeenWord[]
}
