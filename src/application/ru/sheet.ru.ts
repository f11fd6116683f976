import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dayText } from './act.ru.ts'

export function sheetFileName(day: CivilDate): string {
  return listFileName('Организации', day)
}

/** «Задания на 05.10.2026.xlsx» */
export function listFileName(list: string, day: CivilDate): string {
  return `${list} на ${dayText(day)}.xlsx`
}

/** A plan's title as far as a file's name takes it. */
export function planFileName(title: string, day: CivilDate, ending: string): string {
  const name = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
  return `${shortened(name)} на ${dayText(day)}.${ending}`
}

const longestName = 90

/** Whole words only: «на 2026 год» cut in its number would name another year. */
function shortened(name: string): string {
  if (name.length <= longestName) return name
  const words = name.slice(0, longestName + 1)
  const end = words.lastIndexOf(' ')
  // A preposition at the end would wait for its word: «… на… на 05.10.2026».
  return `${words.slice(0, end > longestName / 2 ? end : longestName).replace(/ \S{1,2}$/u, '')}…`
}

/** «Матрица плана …» */
export function matrixFileName(title: string, day: CivilDate): string {
  return planFileName(`Матрица. ${title}`, day, 'xlsx')
}
