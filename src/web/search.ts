/**
 * What stands in the address after «?»: plain words, `?standing=overdue&view=gantt`, with no JSON in it, so that an
 * address can be read and sent. An empty value is left out.
 */
export type Search = Readonly<Record<string, string | undefined>>

export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function stringifySearch(search: Record<string, unknown>): string {
  const pairs = Object.entries(search).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
  )
  const text = new URLSearchParams(pairs).toString()
  return text === '' ? '' : `?${text}`
}

/** Keeps only the named values of an address; everything else in it is somebody's mistake. */
export function pick<Name extends string>(...names: readonly Name[]) {
  return (raw: Record<string, unknown>): Partial<Record<Name, string>> => {
    const kept: Partial<Record<Name, string>> = {}
    for (const name of names) {
      const value = raw[name]
      if (typeof value === 'string' && value !== '') kept[name] = value
    }
    return kept
  }
}
