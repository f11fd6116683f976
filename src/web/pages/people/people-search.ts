/** What stands in the address of the list. */
export interface PeopleFilters {
  readonly text?: string
  readonly organisation?: string
  readonly role?: string
  /** Who works, where nothing is said. */
  readonly left?: string
}

/** The filters of an address as the server is asked with them. */
export function peopleQuery({ text, organisation, role, left }: PeopleFilters): string {
  const pairs = Object.entries({ text, organisation, role, left }).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  )
  return new URLSearchParams(pairs).toString()
}
