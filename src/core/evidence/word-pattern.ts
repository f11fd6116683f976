import type { EvidenceKind } from './evidence-kind.ts'
import { eitherYo, letters } from './ru/letters.ts'

/**
 * Words that ask for a kind of evidence, as a coordinator writes them: one or more words, `*` for any ending or beginning
 * («приказ*»), a `*` alone for any word, `…` for up to three words between («план* … мероприяти*»). Case and «ё» do not
 * matter. `except` names what only looks like it.
 */
export interface EvidenceWords {
  readonly kind: EvidenceKind
  readonly words: readonly string[]
  readonly except: readonly string[]
}

/** The same, ready to be looked for. */
export interface EvidenceRule {
  readonly kind: EvidenceKind
  readonly words: RegExp | null
  readonly except: RegExp | null
}

const longest = 100
const mostWords = 8

/** Whether this can be looked for. */
export function isWordPattern(text: string): boolean {
  const parts = partsOf(text)
  if (text.length > longest || parts.length === 0 || parts.length > mostWords) return false
  if (!parts.every((part) => part === '…' || new RegExp(`^\\*?[${letters}-]+\\*?$|^\\*$`, 'iu').test(part)))
    return false
  // What could be anything asks for nothing, and a gap lies between words.
  return (
    parts.some((part) => new RegExp(`[${letters}]{2}`, 'iu').test(part)) &&
    parts[0] !== '…' &&
    parts.at(-1) !== '…'
  )
}

export function ruleOf({ kind, words, except }: EvidenceWords): EvidenceRule {
  return { kind, words: anyOf(words), except: anyOf(except) }
}

/** What of a text asks for evidence of this kind, as it is written there; null: nothing. */
export function findWords({ words, except }: EvidenceRule, text: string): string | null {
  if (words === null) return null
  const masked = except === null ? text : text.replace(except, (found) => '|'.repeat(found.length))
  const found = masked.match(words)?.[0]
  return found === undefined ? null : found.trim()
}

/** Any of these as whole words: `\b` knows no Cyrillic. */
function anyOf(patterns: readonly string[]): RegExp | null {
  const known = patterns.filter(isWordPattern)
  if (known.length === 0) return null
  const forms = known.map(formOf).join('|')
  return new RegExp(`(?<![${letters}])(?:${forms})(?![${letters}])`, 'giu')
}

function formOf(pattern: string): string {
  return partsOf(pattern)
    .map((part) => (part === '…' ? `(?:[${letters}-]+\\s+){0,3}` : `${wordForm(part)}\\s+`))
    .join('')
    .replace(/\\s\+$/, '')
}

function wordForm(part: string): string {
  if (part === '*') return `[${letters}-]+`
  return eitherYo(part).replaceAll('*', `[${letters}-]*`)
}

function partsOf(text: string): readonly string[] {
  return text
    .trim()
    .replaceAll('...', '…')
    .split(/\s+/)
    .filter((part) => part !== '')
}
