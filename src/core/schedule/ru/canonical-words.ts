/** Cases that canonical terms use: nominative, genitive, accusative, dative plural. */
export const monthNominative = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
] as const

export const monthGenitive = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
] as const

type Gender = 'he' | 'she' | 'it'

export const weekdayWords: readonly {
  readonly nominative: string
  readonly genitive: string
  readonly dativePlural: string
  readonly gender: Gender
}[] = [
  { nominative: 'понедельник', genitive: 'понедельника', dativePlural: 'понедельникам', gender: 'he' },
  { nominative: 'вторник', genitive: 'вторника', dativePlural: 'вторникам', gender: 'he' },
  { nominative: 'среда', genitive: 'среды', dativePlural: 'средам', gender: 'she' },
  { nominative: 'четверг', genitive: 'четверга', dativePlural: 'четвергам', gender: 'he' },
  { nominative: 'пятница', genitive: 'пятницы', dativePlural: 'пятницам', gender: 'she' },
  { nominative: 'суббота', genitive: 'субботы', dativePlural: 'субботам', gender: 'she' },
  { nominative: 'воскресенье', genitive: 'воскресенья', dativePlural: 'воскресеньям', gender: 'it' },
]

const stems: Readonly<Record<number, string>> = { 1: 'перв', 4: 'четверт', 5: 'пят' }

const endings = {
  nominative: { he: 'ый', she: 'ая', it: 'ое' },
  genitive: { he: 'ого', she: 'ой', it: 'ого' },
} as const

const figureEndings = {
  nominative: { he: 'й', she: 'я', it: 'е' },
  genitive: { he: 'го', she: 'й', it: 'го' },
} as const

export type Case = 'nominative' | 'genitive'

/** «первый», «второй», «последней», «12-я». */
export function ordinalWord(number: number, gender: Gender, inCase: Case): string {
  if (number < 0)
    return `последн${inCase === 'nominative' ? { he: 'ий', she: 'яя', it: 'ее' }[gender] : gender === 'she' ? 'ей' : 'его'}`
  if (number === 2)
    return `втор${inCase === 'nominative' && gender === 'he' ? 'ой' : endings[inCase][gender]}`
  if (number === 3) return third(gender, inCase)
  const stem = stems[number]
  return stem === undefined ? `${number}-${figureEndings[inCase][gender]}` : stem + endings[inCase][gender]
}

function third(gender: Gender, inCase: Case): string {
  if (inCase === 'genitive') return gender === 'she' ? 'третьей' : 'третьего'
  return { he: 'третий', she: 'третья', it: 'третье' }[gender]
}

export const romanFigures = ['I', 'II', 'III', 'IV'] as const

/** The noun for a number: «1 раз», «2 раза», «5 раз». */
export function counted(number: number, one: string, few: string, many: string): string {
  const tens = number % 100
  const last = number % 10
  if (tens >= 11 && tens <= 14) return many
  return last === 1 ? one : last >= 2 && last <= 4 ? few : many
}
