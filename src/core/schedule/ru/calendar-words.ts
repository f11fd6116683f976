import type { VocabularyLine } from '../reading/lexeme.ts'

const soft = 'ь я ю ем е и ей ям'
const hard = '_ а у ом е ы ов ам'
const feminine = 'а ы е у ой ам'
const adjective = 'ый ого ому ым ом ая ой ую ое ые ых ыми'
const softAdjective = 'ий его ему им ем яя ей юю ее ие их ими'

/** Months, days, units of the calendar; ё is written е. */
export const calendarWords: readonly VocabularyLine[] = [
  ['month', 1, `январ:${soft}|янв`],
  ['month', 2, `феврал:${soft}|февр фев`],
  ['month', 3, `март:${hard}|мар`],
  ['month', 4, `апрел:${soft}|апр`],
  ['month', 5, 'май мая маю маем мае'],
  ['month', 6, `июн:${soft} _`],
  ['month', 7, `июл:${soft} _`],
  ['month', 8, `август:${hard}|авг`],
  ['month', 9, `сентябр:${soft}|сент сен`],
  ['month', 10, `октябр:${soft}|окт`],
  ['month', 11, `ноябр:${soft}|нояб ноя`],
  ['month', 12, `декабр:${soft}|дек`],
  ['weekday', 1, `понедельник:${hard}|пн`],
  ['weekday', 2, `вторник:${hard}|вт`],
  ['weekday', 3, `сред:${feminine}|ср`],
  ['weekday', 4, `четверг:_ а у ом е и ов ам|чт`],
  ['weekday', 5, `пятниц:а ы е у ей ам|пт`],
  ['weekday', 6, `суббот:${feminine}|сб`],
  ['weekday', 7, 'воскресень:е я ю ем и ям|вс'],
  ['season', 1, 'зим:а ы е у ой'],
  ['season', 2, `весн:${feminine}|весной`],
  ['season', 3, 'лето лета лету летом лете'],
  ['season', 4, 'осень осени осенью'],
  ['season-adjective', 1, `зимн:${softAdjective}`],
  ['season-adjective', 2, `весенн:${softAdjective}`],
  ['season-adjective', 3, `летн:${softAdjective}`],
  ['season-adjective', 4, `осенн:${softAdjective}`],
  ['unit', 'year', `год:а у ом е ы ов ам ах ами|лет|г гг`],
  ['unit', 'quarter', `квартал:${hard} ах|кв кварт`],
  ['unit', 'half', 'полугоди:е я ю ем и й ях|полугодье полгода полугод полуг пол'],
  ['unit', 'month', 'месяц:_ а у ем е ы ев ах|мес'],
  ['unit', 'week', 'недел:я и ю е ей ь ям ях|нед'],
  ['unit', 'decade', 'декад:_ а ы у е ой ам ах'],
  ['unit', 'day', 'день дня дню днем дне дни|сутки суток|дн'],
  ['unit', 'days', 'дней дням днями днях'],
  ['unit', 'trimester', 'триместр:_ а у ом е ы ов ах|трим'],
  ['unit', 'term', 'четверт:ь и ью ей ях|четв'],
  ['every', 'year', 'ежегодно ежегодный ежегодная ежегодное ежегодные ежегод'],
  [
    'every',
    'quarter',
    'ежеквартально ежеквартальный ежеквартальная ежеквартальные поквартально ежекв ежеквар ежекварт',
  ],
  ['every', 'month', 'ежемесячно ежемесячный ежемесячная ежемесячные помесячно ежемес'],
  ['every', 'week', 'еженедельно еженедельный еженедельная еженедельные еженед'],
  ['every', 'day', 'ежедневно ежедневный ежедневная ежедневные каждодневно повседневно ежесуточно будням'],
  ['every', 'decade', 'ежедекадно'],
  ['every', 'half', 'полугодично полугодиям'],
  ['every', 'term', 'четвертям'],
  ['every', 'trimester', 'триместрам'],
  ['every', 'quarter', 'кварталам'],
  ['every', 'month', 'месяцам'],
  ['each', 1, `кажд:${adjective}|кажд`],
  ['current', 1, 'текущ:ий его ему им ем ая ей ую ее|тек|нынешн:ий его ему ем|сего|настоящего'],
  ['reporting', 1, `отчетн:${adjective}|отчет:ный|истекш:ий его ему им ем|прошедш:ий его ему им ем`],
  ['calendar', 1, `календарн:${adjective}|кал|нового новому`],
  ['next', 1, `следующ:ий его ему им ем ая ей ую ее их|последующ:ий его ему им ем ая ей ую ее|след`],
  ['last', 1, 'последн:ий его ему им ем яя ей юю ее'],
  ['working', 1, 'рабоч:ий его ему им ем ая ие их|раб|будн:ий ие их'],
  ['school', 1, `учебн:${adjective}|уч учеб`],
  ['number', 1, 'число числа числу чисел числам числе числом числ'],
  ['edge', 'start', 'начал:о а у е ом'],
  ['edge', 'middle', `середин:${feminine}`],
  [
    'edge',
    'end',
    'конец конца концу конце концом|окончани:е я ю и ем|завершени:е я ю и ем|истечени:е я ю и ем',
  ],
  ['halves', 1, `половин:${feminine}`],
  ['hour', 1, 'час часа часов часы ч мин минут мск'],
  ['variable', 1, 'х n'],
]

/** Nominatives that say something by their case: «текущего год» does not agree, «2 неделя» is the second one. */
export const bareForms: readonly (readonly [string, 'year' | 'week'])[] = [
  ['год', 'year'],
  ['неделя', 'week'],
]

/** What stands behind the figures of a year. */
export const yearForms: readonly string[] = ['год', 'года', 'году', 'годы']
