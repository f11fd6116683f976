import { foldSearch } from './ru/fold-search.ts'
import { swapLayout } from './ru/swap-layout.ts'

/** What somebody looks for, ready to be asked of the store. */
export interface SearchWords {
  /** What was typed between spaces; all must be found. The last may be the beginning of a word. */
  readonly tokens: readonly SearchToken[]
  /** All of it as one, to be held against whole titles and numbers. */
  readonly whole: string
  /** The address of a person: no words, and found only in full. */
  readonly email: string | null
}

export interface SearchToken {
  /** Folded. One that holds signs is in parts that stand together: «01-05/123» is 01, 05, 123. */
  readonly parts: readonly string[]
  /** The same if the keyboard had the wrong layout; null: it had not. */
  readonly swapped: readonly string[] | null
}

const mostTokens = 12
const mostSigns = 60

/** null: there is nothing in it to look for. */
export function parseSearch(typed: string): SearchWords | null {
  const tokens = typed
    .split(/\s+/u)
    .map(parseToken)
    .filter(({ parts }) => parts.length > 0)
    .slice(0, mostTokens)
  if (tokens.length === 0) return null
  const email = /^\s*(\S+@\S+\.\S+)\s*$/u.exec(typed)?.[1] ?? null
  return { tokens, whole: tokens.flatMap(({ parts }) => parts).join(' '), email }
}

function parseToken(typed: string): SearchToken {
  const swapped = swapLayout(typed)
  return { parts: partsOf(typed), swapped: swapped === null ? null : partsOf(swapped) }
}

function partsOf(token: string): readonly string[] {
  return foldSearch(token)
    .split(' ')
    .filter((part) => part !== '')
    .map((part) => part.slice(0, mostSigns))
}
