import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { ActDraft, BasisDraft } from '#core/plan/plan-draft.ts'
import { parseDay } from '../../../ru/parse-day.ts'

/** «приказ от 26.11.2020 № 1130», one act a line. */
export function writeBasis(basis: readonly BasisDraft[]): string {
  return basis.map(writeOne).join('\n')
}

function writeOne({ kind, number, date }: BasisDraft): string {
  return [kind, date === null ? '' : `от ${writeDay(date)}`, number === null ? '' : `№ ${number}`]
    .filter((part) => part !== '')
    .join(' ')
}

export function readBasis(text: string): readonly BasisDraft[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .map(readOne)
}

function readOne(line: string): BasisDraft {
  const number = /\s*(?:№|N)\s*(\S.*)$/u.exec(line)
  const rest = number === null ? line : line.slice(0, number.index)
  const dated = /\s*(?<![а-яё])от\s+(.+)$/iu.exec(rest)
  const date = dated === null ? null : parseDay(dated[1] ?? '', 0)
  const kind = dated !== null && date !== null ? rest.slice(0, dated.index) : rest
  return { kind: kind.trim(), number: number?.[1]?.trim() ?? null, date }
}

/** «Начальник управления — Н. В. Горюнов» */
export function writeSignatory(signatory: ActDraft['signatory']): string {
  if (signatory === null) return ''
  return [signatory.position, signatory.name].filter((part) => part !== '').join(' — ')
}

export function readSignatory(text: string): ActDraft['signatory'] {
  const line = text.replace(/\s+/gu, ' ').trim()
  if (line === '') return null
  const cut = Math.max(line.lastIndexOf(' — '), line.lastIndexOf(' – '), line.lastIndexOf(' - '))
  if (cut === -1) return { position: '', name: line }
  return { position: line.slice(0, cut).trim(), name: line.slice(cut + 3).trim() }
}

/** «08.11.2021» */
export function writeDay(day: CivilDate): string {
  return day.split('-').reverse().join('.')
}
