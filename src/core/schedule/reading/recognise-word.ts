import { bareForms, calendarWords } from '../ru/calendar-words.ts'
import { cyrillicFor } from '../ru/look-alikes.ts'
import { numberWords } from '../ru/number-words.ts'
import { phraseWords } from '../ru/phrase-words.ts'
import { editDistance } from './edit-distance.ts'
import { formsOf, type Lexeme } from './lexeme.ts'
import { remembering } from './remembering.ts'

/** A word held against the closed vocabulary; `mended` where it had to be corrected to be found. */
export interface Recognised {
  readonly norm: string
  readonly lexeme: Lexeme | null
  readonly mended: boolean
}

const known: ReadonlyMap<string, Lexeme> = vocabulary()
const byFirstLetter = groups()
const months = [...known].flatMap(([form, { class: is }]) =>
  is === 'month' && form.length > 2 ? [form] : [],
)
/** Long enough to be known also where their first letter is wrong or missing («ктябрь»). */
const longMonths = months.filter((form) => form.length >= 6)

/** The words of the vocabulary exactly, look-alikes aside. */
export const exactWord = remembering((word): Recognised | null => {
  const norm = [word.toLowerCase(), inCyrillic(word)].find((form) => known.has(form))
  const lexeme = norm === undefined ? undefined : known.get(norm)
  return norm === undefined || lexeme === undefined ? null : { norm, lexeme, mended: false }
})

/** `word` is letters only, as written. Look-alikes are no misprint: nobody can see them. */
export const recogniseWord = remembering(recognise)

function recognise(word: string): Recognised {
  const exact = exactWord(word)
  if (exact !== null) return exact
  const lower = inCyrillic(word)
  const nearest = isDenied(lower) ? null : (withoutDouble(lower) ?? nearestForm(lower))
  if (nearest === null) return { norm: lower, lexeme: null, mended: false }
  const lexeme = known.get(nearest) ?? null
  return { norm: nearest, lexeme, mended: !(lexeme?.class === 'phrase' && isInflection(lower, nearest)) }
}

/** «кварталаа»: a letter that was struck twice tells the form that was meant. */
function withoutDouble(word: string): string | null {
  if (word.length < 6) return null
  const forms = new Set(
    [...word.matchAll(/(\p{L})\1/gu)].map(({ index }) => word.slice(0, index) + word.slice(index + 1)),
  )
  const found = [...forms].filter((form) => known.has(form))
  return found.length === 1 ? (found[0] ?? null) : null
}

/** «неоднократно» is no misprint of «однократно». */
function isDenied(word: string): boolean {
  return known.get(word.slice(0, 2))?.class === 'not' && known.has(word.slice(2))
}

/** «непо», «неее»: begins as a denial, and the vocabulary does not know it. */
export function isWordOfDenial(word: string): boolean {
  return !known.has(word) && known.get(word.slice(0, 2))?.class === 'not'
}

/** A letter away from the name of a month; in longer words two. */
export function isNearMonth(word: string): boolean {
  const allowed = word.length < 6 ? 1 : 2
  return word.length > 2 && months.some((form) => editDistance(word, form, allowed) <= allowed)
}

export function inCyrillic(word: string): string {
  if (!/[^\u0430-\u044f]/i.test(word)) return word.toLowerCase()
  return [...word].map((letter) => cyrillicFor.get(letter) ?? letter.toLowerCase()).join('')
}

/**
 * The one form that is near enough: one slip in words of four to seven letters, two in longer ones, three in very long
 * ones; short words must begin alike, the names of months aside. Null where two different words are equally near.
 */
function nearestForm(word: string): string | null {
  const allowed = word.length < 4 ? 0 : word.length < 8 ? 1 : word.length < 13 ? 2 : 3
  if (allowed === 0 || !/^\p{Script=Cyrillic}+$/u.test(word)) return null
  const candidates =
    word.length < 8 ? [...(byFirstLetter.get(word[0] ?? '') ?? []), ...longMonths] : [...known.keys()]
  let best: string | null = null
  let least = allowed + 1
  let tied = false
  for (const form of candidates) {
    if (form.length < 4 || Math.abs(form.length - word.length) > allowed) continue
    const distance = editDistance(word, form, Math.min(allowed, least))
    if (distance > allowed || distance > least) continue
    if (distance < least) {
      best = form
      least = distance
      tied = false
    } else if (best !== null && !same(known.get(best), known.get(form))) tied = true
  }
  return tied ? null : best
}

/** Another ending of a word of free phrases, whose forms the vocabulary does not list one by one. */
function isInflection(word: string, form: string): boolean {
  const stem = Math.max(word.length, form.length) - 3
  return word.slice(0, stem) === form.slice(0, stem)
}

function same(one: Lexeme | undefined, other: Lexeme | undefined): boolean {
  if (one === undefined || one.class !== other?.class) return false
  // «течении» is itself a misprint of «течение».
  return one.value === other.value || one.class === 'course'
}

function vocabulary(): ReadonlyMap<string, Lexeme> {
  const words = new Map<string, Lexeme>()
  for (const [lexemeClass, value, line] of [...phraseWords, ...calendarWords, ...numberWords]) {
    const lexeme: Lexeme = { class: lexemeClass, value, bare: false }
    for (const form of formsOf(line)) words.set(form, lexeme)
  }
  for (const [form, unit] of bareForms) words.set(form, { class: 'unit', value: unit, bare: true })
  return words
}

function groups(): ReadonlyMap<string, readonly string[]> {
  const letters = new Map<string, string[]>()
  for (const form of known.keys()) {
    const first = form[0] ?? ''
    letters.set(first, [...(letters.get(first) ?? []), form])
  }
  return letters
}
