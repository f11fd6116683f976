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
  return `${name.slice(0, 90).trim()} на ${dayText(day)}.${ending}`
}

/** «Матрица плана …» */
export function matrixFileName(title: string, day: CivilDate): string {
  return planFileName(`Матрица. ${title}`, day, 'xlsx')
}
