import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type ParsedTerm, parseSchedule } from '#core/schedule/parse-schedule.ts'
import { readExamples } from './terms-file.ts'

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
