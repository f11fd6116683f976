import { foldYo } from './ru/fold-yo.ts'
import { bareNumber, legalForms, nameless, placeName, schoolNumber, schoolTypes } from './ru/school-words.ts'

/** A school as its name tells it apart: kind and number, or kind and the words of its name. */
export interface SchoolName {
  readonly type: (typeof schoolTypes)[number][0]
  readonly number: string | null
  /** Stems of the words of its name, folded; empty where it has a number, or nothing but its kind stands in quotes. */
  readonly stems: readonly string[]
}

/** Stems are as long as a place keeps them through its forms: «Петровка», «Петровская». */
const stemLength = 6

/** null: the words name no school of its own («школы района», «СОШ»). */
export function parseSchoolName(words: string): SchoolName | null {
  const text = foldYo(words)
  const type = schoolTypes.find(([, pattern]) => pattern.test(text))
  if (type === undefined) return null
  const number = (schoolNumber.exec(text) ?? bareNumber.exec(text))?.[1]
  if (number !== undefined) return { type: type[0], number: String(Number(number)), stems: [] }
  const quoted = quotedName(text)
  if (quoted !== null) return { type: type[0], number: null, stems: stemsOf(quoted) }
  const place = placeOf(text)
  const stems = place === null ? [] : stemsOf(place)
  return stems.length === 0 ? null : { type: type[0], number: null, stems }
}

/**
 * Whether a school may be meant by words that name one: «школа № 5» may be a secondary or a basic one, «МБОУ «Гимназия»» any
 * gymnasium without a number.
 */
export function sameSchool(meant: SchoolName, school: SchoolName): boolean {
  if (!sameType(meant.type, school.type)) return false
  if (meant.number !== null || school.number !== null) return meant.number === school.number
  return meant.stems.every((stem) => school.stems.includes(stem))
}

function sameType(one: SchoolName['type'], other: SchoolName['type']): boolean {
  const special = (type: SchoolName['type']) => type === 'gymnasium' || type === 'lyceum'
  return one === other || ((one === 'school' || other === 'school') && !special(one) && !special(other))
}

function quotedName(text: string): string | null {
  const inside = [...text.matchAll(/[«"“„]([^«»"“”„]+)[»"”“]?/gu)].map((match) => match[1] ?? '')
  // The name of the centre in it is not the school's own.
  return inside.find((one) => schoolTypes.some(([, pattern]) => pattern.test(one))) ?? null
}

function placeOf(text: string): string | null {
  const adjective = placeName.exec(text)?.[1]
  if (adjective !== undefined) return adjective
  const place = /(?<!\p{L})(?:\p{Ll}|\p{Ll}{2,3})\.\s?(\p{Lu}[\p{L}-]+)/u.exec(text)?.[1]
  return place ?? null
}

function stemsOf(name: string): readonly string[] {
  let bare = name.toLowerCase().replace(legalForms, ' ')
  for (const [, pattern] of schoolTypes) bare = bare.replace(new RegExp(pattern, 'giu'), ' ')
  const found = bare.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !nameless.test(word))
  return [...new Set(found.map((word) => word.slice(0, stemLength)))]
}
