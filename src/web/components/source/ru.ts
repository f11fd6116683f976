/** Words around the document that is shown. */
export const words = {
  source: 'Источник',
  table: 'Таблица источника',
  page: (page: number) => `Страница ${page}`,
  rows: (from: number, to: number) => `Таблица источника, строки ${from}–${to}`,
} as const
