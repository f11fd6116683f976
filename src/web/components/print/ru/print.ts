import { grouped } from '../../../ru/plural.ts'

/** Words of what is put on paper out of a list. */
export const words = {
  product: 'Росток',
  print: 'Печать',
  failed: 'Список не напечатан',
  today: (day: string) => `на ${day}`,
  notAll: 'по отбору, показанному на странице',
  narrowed: (filters: string) => `по отбору: ${filters}`,
  missing: (printed: number, all: number) =>
    `Здесь напечатаны первые ${grouped(printed)} из ${grouped(all)} строк списка. Весь список – в таблице, которую даёт кнопка «Выгрузить в xlsx».`,
} as const
