/** What stands in the address of the journal, and of what the server is asked with it. */
const journalFilters = ['region', 'noun', 'act', 'person', 'organisation', 'from', 'to'] as const

export type JournalFilters = Partial<Record<(typeof journalFilters)[number], string>>

export function journalQuery(search: JournalFilters): string {
  const pairs = journalFilters
    .map((name) => [name, search[name] ?? ''] as [string, string])
    .filter(([, value]) => value !== '')
  return new URLSearchParams(pairs).toString()
}
