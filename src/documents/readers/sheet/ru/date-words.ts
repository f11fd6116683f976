/** Months as they stand alone, and behind the number of a day. */
export const MONTHS = [
  ['январь', 'января'],
  ['февраль', 'февраля'],
  ['март', 'марта'],
  ['апрель', 'апреля'],
  ['май', 'мая'],
  ['июнь', 'июня'],
  ['июль', 'июля'],
  ['август', 'августа'],
  ['сентябрь', 'сентября'],
  ['октябрь', 'октября'],
  ['ноябрь', 'ноября'],
  ['декабрь', 'декабря'],
] as const

export const SHORT_MONTHS = [
  'янв',
  'фев',
  'мар',
  'апр',
  'май',
  'июн',
  'июл',
  'авг',
  'сен',
  'окт',
  'ноя',
  'дек',
]

/** From Sunday. */
export const WEEKDAYS = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']
export const SHORT_WEEKDAYS = ['вс', 'пн', 'вт', 'ср', 'чт', 'пт', 'сб']

export const TRUTH = { true: 'ИСТИНА', false: 'ЛОЖЬ' } as const

/** The long date of a Russian Windows. */
export const LONG_DATE = 'd mmmm yyyy "г."'

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** English months of a date in Russian: «June 2021» → «июнь 2021», «1 June 2021» → «1 июня 2021». */
export function translateMonths(date: string): string {
  return date.replace(
    /(\d{1,2}[\s-]+)?\b([A-Z][a-z]{2,8})\b/g,
    (all, day: string | undefined, word: string) => {
      const month = ENGLISH.indexOf(word.slice(0, 3).toLowerCase())
      const [alone, ofDay] = MONTHS[month] ?? []
      if (alone === undefined) return all
      if (word.length === 3 && month !== 4) return `${day ?? ''}${SHORT_MONTHS[month]}`
      return day === undefined ? alone : `${day}${ofDay}`
    },
  )
}
