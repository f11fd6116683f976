import type { ScheduleKind } from '#core/schedule/schedule.ts'

export const kindWords: Readonly<Record<ScheduleKind, string>> = {
  once: 'один раз',
  recurring: 'повторяется',
  continuous: 'всё время',
  external: 'по отдельному графику',
  event: 'зависит от события',
  none: 'срока нет',
}

export const termWords = {
  kind: 'вид',
  meaning: 'смысл',
  windows: 'даты',
  until: 'до',
  canonical: 'иначе говоря',
  mended: 'в сроке исправлена опечатка',
  ambiguous: 'Срок можно понять по-разному:',
  outside: 'дата выходит за период плана',
  noTerm: 'срок не указан',
} as const

/** One line for each way of asking wrongly. */
export const termRefusals = {
  noTerm: () => 'Напишите срок в кавычках: ./rostok due "до 1 мая" --period 2026-01-01..2026-12-31',
  noPeriod: () => 'Укажите период плана: --period 2026-01-01..2026-12-31',
  badPeriod: (text: string) =>
    `Период «${text}» не понят. Образец: 2026-01-01..2026-12-31; у бессрочного плана — 2026-01-01..`,
  backwards: (text: string) => `Период «${text}» кончается раньше, чем начинается.`,
  noFile: (path: string) => `Файл «${path}» не найден или не читается.`,
  noColumns: (missing: string) => `В первой строке файла нет столбцов: ${missing}.`,
  badRowPeriod: (line: number) => `Строка ${line}: период не понят, нужны даты вида 2026-01-01.`,
  badOption: (details: string) => `Ключ не понят: ${details}. Подсказка: ./rostok help`,
} as const
