import fc from 'fast-check'
import { expect, test } from 'vitest'
import { expandSchedule } from '#core/schedule/expand-schedule.ts'
import { type ParsedTerm, parseSchedule } from '#core/schedule/parse-schedule.ts'
import { planTime, readExamples } from './terms-file.ts'

/** Terms of the calendar: free words of an event would keep the noise. */
const terms = readExamples('terms.txt')
  .filter(({ means }) => /^(?:once|recurring|continuous)/.test(means))
  .map(({ term }) => term)
  .filter((term) => /^[\p{Script=Cyrillic}\d\s,.;:()–-]+$/u.test(term))

const lookAlike: Readonly<Record<string, string>> = {
  а: 'a',
  с: 'c',
  е: 'e',
  о: 'o',
  р: 'p',
  х: 'x',
  у: 'y',
  к: 'k',
}

/** Small things that copying, scanning and typing do to a text, each for some of its places. */
const noises: readonly ((text: string, here: (index: number) => boolean) => string)[] = [
  (text, here) => text.replace(/ /g, (blank, index: number) => (here(index) ? '\u00a0 ' : blank)),
  (text, here) => text.replace(/ - | – /g, (dash, index: number) => (here(index) ? ' — ' : dash)),
  (text, here) => text.replace(/[-–]/g, (dash, index: number) => (here(index) ? '\u2011' : dash)),
  (text, here) =>
    text.replace(/(?<=\p{Ll}{2})(?=\p{Ll}{2})/gu, (_, index: number) => (here(index) ? '\u00ad' : '')),
  (text) => text.toUpperCase(),
  (text) => `  ${text} .`,
  (text) => `${text},`,
  (text, here) => text.replace(/, /g, (comma, index: number) => (here(index) ? ' , ' : comma)),
  (text, here) =>
    text.replace(/\p{Script=Cyrillic}{3,}/gu, (word) =>
      [...word].map((letter, index) => (here(index) ? (lookAlike[letter] ?? letter) : letter)).join(''),
    ),
]

/** Labels and the words of events are the text's own and keep what was done to them. */
function meaningOf({ schedule }: ParsedTerm): { schedule: unknown } {
  return { schedule: JSON.parse(JSON.stringify(schedule, (key, value) => (free.has(key) ? null : value))) }
}

const free = new Set(['label', 'words', 'event'])

test('noise in, the same meaning out', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...terms),
      fc.array(fc.tuple(fc.constantFrom(...noises), fc.array(fc.boolean(), { minLength: 3, maxLength: 7 })), {
        minLength: 1,
        maxLength: 3,
      }),
      (term, applied) => {
        const plain = parseSchedule(term)
        const noisy = applied.reduce(
          (text, [noise, places]) => noise(text, (index) => places[index % places.length] === true),
          term,
        )
        expect({ noisy, ...meaningOf(parseSchedule(noisy)) }).toEqual({ noisy, ...meaningOf(plain) })
      },
    ),
    { numRuns: 1500 },
  )
})

test('a slip of a letter is mended or asked about, and never read as another term', () => {
  const months = [
    'январь',
    'февраль',
    'сентябрь',
    'октябрь',
    'ноябрь',
    'декабрь',
    'ежемесячно',
    'ежеквартально',
  ]
  fc.assert(
    fc.property(
      fc.constantFrom(...months),
      fc.nat(),
      fc.constantFrom('drop', 'double', 'swap'),
      (word, at, slip) => {
        const index = at % (word.length - 1)
        const [before, here = '', next = '', after] = [
          word.slice(0, index),
          word[index],
          word[index + 1],
          word.slice(index + 2),
        ]
        const typed =
          slip === 'drop'
            ? before + next + after
            : slip === 'double'
              ? before + here + here + next + after
              : before + next + here + after
        const read = parseSchedule(typed)
        if (read.understood) expect(read.schedule).toEqual(parseSchedule(word).schedule)
      },
    ),
  )
})

/** What a scanner or a hurried hand does, at one place of the text; null where the text has no such place. */
const slips: readonly ((text: string, at: number) => string | null)[] = [
  (text, at) => replaceOne(text, / /g, at, ''),
  (text, at) => replaceOne(text, /[013]/g, at, (figure) => ({ '0': 'О', '1': 'l' })[figure] ?? 'З'),
  (text, at) =>
    replaceOne(text, /(?<=\p{L}{2})[нитльеш](?=\p{L})/gu, at, (letter) => misread[letter] ?? letter),
  (text, at) => replaceOne(text, /(?<=\p{L}{2})(?=\p{L}{3})/gu, at, ' '),
  (text, at) => replaceOne(text, /(?<=\p{L}{3})\p{L}\p{L}/gu, at, ([one = '', other = '']) => other + one),
]

const misread: Readonly<Record<string, string>> = {
  н: 'п',
  и: 'н',
  т: 'г',
  л: 'п',
  ь: 'ъ',
  е: 'с',
  ш: 'щ',
}

function replaceOne(
  text: string,
  pattern: RegExp,
  at: number,
  by: string | ((found: string) => string),
): string | null {
  const places = [...text.matchAll(pattern)]
  const place = places[at % Math.max(places.length, 1)]
  if (place === undefined) return null
  const written = typeof by === 'string' ? by : by(place[0])
  return text.slice(0, place.index) + written + text.slice(place.index + place[0].length)
}

test('one slip leaves the meaning, or is asked about', () => {
  const time = planTime('2022-01-01..2023-12-31')
  // A phrase beside the calendar takes in the words behind it that it no longer knows; «у.г.» lives by its dots.
  const alone = terms.filter((term) => {
    const { schedule, mended } = parseSchedule(term)
    const beside = /график|план|мере|запрос|итог|необходим|поступлен|у\.\s?г/i.test(term)
    return schedule.kind !== 'phased' && !mended && !beside
  })
  fc.assert(
    fc.property(fc.constantFrom(...alone), fc.constantFrom(...slips), fc.nat(), (term, slip, at) => {
      const typed = slip(term, at)
      const read = parseSchedule(typed ?? term)
      const laid = expandSchedule(read.schedule, time)
      if (typed === null || !read.understood || laid.ambiguous) return
      const plain = expandSchedule(parseSchedule(term).schedule, time)
      expect({ typed, windows: laid.windows }).toEqual({ typed, windows: plain.windows })
    }),
    { numRuns: 3000 },
  )
})
