import type { CivilDate } from '../calendar/civil-date.ts'

/**
 * Which of a plan's editions, given in their order, held at the end of a day: the last that had begun. null: the plan was not in
 * force yet.
 */
export function editionOn<Edition extends { readonly from: CivilDate }>(
  editions: readonly Edition[],
  day: CivilDate,
): Edition | null {
  return editions.findLast(({ from }) => from <= day) ?? null
}
