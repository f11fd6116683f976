import type { CentresFilters } from './filters.ts'

/** The filters of an address as the server is asked with them. */
export function treeQuery(filters: CentresFilters): string {
  const { text, kind, municipality, profile, closed, on } = filters
  const pairs = Object.entries({ text, kind, municipality, profile, closed, on }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  )
  return new URLSearchParams(pairs).toString()
}

/** Whether rows may stand there without those above them. */
export function isNarrowed({ text, kind, profile, closed }: CentresFilters): boolean {
  return [text, kind, profile, closed].some((value) => value !== undefined && value !== '')
}
