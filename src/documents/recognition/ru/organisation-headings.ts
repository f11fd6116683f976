import type { SheetColumn } from '#core/organisation/sheet/sheet-row.ts'

/** How people head the columns of their tables of organisations, folded, beside the words that the house writes itself. */
export const otherHeadings: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  kind: ['вид организации', 'тип', 'тип организации'],
  municipality: ['муниципальное образование', 'район', 'округ', 'муниципальный район', 'муниципальный округ'],
  school: ['школа центра', 'образовательная организация', 'оо'],
  name: ['название', 'наименование', 'полное наименование', 'наименование организации', 'наименование оо'],
  shortName: ['краткое наименование', 'сокращенное наименование', 'сокращенное название'],
  outerKey: ['код', 'инн', 'код оо', 'инн организации'],
  profile: ['профиль', 'направленность'],
  openingYear: ['год открытия', 'год создания', 'год создания центра'],
  settlement: ['нас. пункт', 'населенный пункт школы'],
  smallSchool: ['малокомплектная школа', 'малокомплектность'],
  workingWeek: ['рабочая неделя', 'рабочих дней в неделе'],
  site: ['сайт', 'официальный сайт', 'адрес сайта школы'],
  timeZone: ['пояс', 'часовой пояс (мск)'],
  openedOn: ['открыта с', 'дата открытия'],
  closedOn: ['дата закрытия', 'закрыта'],
}
