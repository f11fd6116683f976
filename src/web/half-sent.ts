/** A file that has gone out in part, as this browser remembers it. */
export interface HalfSent {
  /** The server's. */
  readonly id: string
  /** What it is for. */
  readonly about: string
  /** 0 … 1. */
  readonly share: number
}

const prefix = 'rostok:half-sent:'

/** The same name, length and day of change: what a browser can tell of a file without reading it. */
function keyOf(file: File): string {
  return `${prefix}${file.size}:${file.lastModified}:${file.name}`
}

export function halfOf(file: File): HalfSent | null {
  return parse(read(keyOf(file)))
}

export function keepHalf(file: File, half: HalfSent): void {
  try {
    localStorage.setItem(keyOf(file), JSON.stringify(half))
  } catch {
    // A browser may forbid to keep anything; then a reload begins anew.
  }
}

export function forgetHalf(file: File): void {
  try {
    localStorage.removeItem(keyOf(file))
  } catch {
    // Nothing was kept.
  }
}

/** Files that were to be sent for this and never came whole, by name, with how much of each has come. */
export function halvesFor(about: string): readonly { readonly name: string; readonly share: number }[] {
  try {
    return Object.keys(localStorage).flatMap((key) => {
      const half = key.startsWith(prefix) ? parse(read(key)) : null
      const name = key.slice(prefix.length).split(':').slice(2).join(':')
      return half?.about === about ? [{ name, share: half.share }] : []
    })
  } catch {
    return []
  }
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? ''
  } catch {
    return ''
  }
}

/** What stands in the browser may be anybody's. */
function parse(text: string): HalfSent | null {
  try {
    const kept: unknown = JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return null
    const { id, about, share } = kept as Record<string, unknown>
    if (typeof id !== 'string' || typeof about !== 'string' || typeof share !== 'number') return null
    return /^[0-9a-f-]{36}$/.test(id) ? { id, about, share } : null
  } catch {
    return null
  }
}
