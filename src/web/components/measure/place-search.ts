import type { Place } from '#core/plan/place.ts'
import type { Search } from '../../search.ts'

/** A place of the source as it stands in the address of the review. */
export function placeSearch(place: Place): Search {
  return {
    block: String(place.block),
    row: place.row === undefined ? undefined : String(place.row),
    column: place.column === undefined ? undefined : String(place.column),
  }
}
