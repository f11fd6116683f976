import type { BasisDraft } from '#core/plan/plan-draft.ts'
import { namedPeriods } from './period.ts'
import { basisKinds, basisWord, numberSign } from './ru/act-words.ts'

/** The acts that a preamble rests on: each kind word with the date and number that follow it before the next one. */
export function basesIn(preamble: string): readonly BasisDraft[] {
  const text = outsideQuotes(preamble)
  const words = [...text.matchAll(basisWord)]
  const bases: BasisDraft[] = []
  for (const [i, match] of words.entries()) {
    const kind = basisKinds.find(([pattern]) => pattern.test(match[0]))?.[1]
    if (kind === undefined) continue
    const part = text.slice(match.index + match[0].length, words[i + 1]?.index ?? text.length)
    const date = namedPeriods(part).find((period) => period.start === period.end)?.start ?? null
    const number = numberSign.exec(part)?.[1]?.replace(/[.\s,]+$/u, '') ?? null
    if (date === null && number === null) continue
    if (!bases.some((basis) => basis.number === number && basis.date === date))
      bases.push({ kind, number, date })
  }
  return bases
}

/** The text with titles in quotation marks left out, nested ones too. */
function outsideQuotes(text: string): string {
  let depth = 0
  let kept = ''
  for (const letter of text) {
    if (letter === '«') depth++
    else if (letter === '»') depth = Math.max(0, depth - 1)
    else if (depth === 0) kept += letter
  }
  return depth === 0 ? kept : text.replace(/[«"][^«»"]*[»"]/gu, ' ')
}
