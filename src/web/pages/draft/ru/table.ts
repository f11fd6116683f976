import type { MeasureField } from '#core/plan/plan-draft.ts'
import type { Track } from '#core/plan/track.ts'

/** Words of the table of measures. */
export const columnWord: Readonly<Record<MeasureField, string>> = {
  number: '№',
  title: 'Мероприятие',
  result: 'Результат',
  audience: 'Для кого',
  due: 'Срок → даты',
  responsible: 'Ответственный',
}

/** What a cell is called where its column's head is not seen. */
export const fieldWord: Readonly<Record<MeasureField, string>> = {
  number: 'Номер',
  title: 'Мероприятие',
  result: 'Результат',
  audience: 'Для кого',
  due: 'Срок',
  responsible: 'Ответственный',
}

export const trackWord: Readonly<Record<Track, string>> = { centre: 'Центр', authority: 'МОУО' }

export const words = {
  table: 'Мероприятия плана',
  empty: 'не указано',
  unsure: 'Прочитано с изображения, сверьте',
  rowLooked: 'Строка сверена',
  allLooked: 'Всё сверено',
  addRow: 'Добавить строку',
  withRow: 'Действия со строкой',
  undo: 'Отменить правку',
  redo: 'Вернуть правку',
  paste: 'Вставить из таблицы',
  showColumn: (name: string) => `Показать столбец «${name}»`,
  keys: 'Клавиши',
  noneTitle: 'Пока ни одного мероприятия',
  none: 'Здесь появятся мероприятия плана с результатом, сроком и ответственным. Впишите первое или вставьте строки, скопированные из Excel или Word.',
  section: (title: string) => `Раздел «${title}»`,
  untitledSection: 'Раздел без названия',
  termOf: (number: string) => `Как понят срок: ${number}`,
  pasted: (rows: string) => `Вставлено: ${rows}`,
  pastedNothing: 'В буфере обмена нет строк таблицы',
  pastedByHeading: 'Столбцы узнаны по заголовкам.',
  pastedByOrder: 'Столбцы взяты по порядку: как в таблице на экране.',
} as const

export const rowWords = {
  below: 'Добавить строку ниже',
  section: 'Добавить раздел перед строкой',
  split: 'Разделить на две…',
  join: 'Соединить со следующей',
  term: 'Добавить срок и ответственного',
  dropTerm: 'Убрать этот срок',
  extra: 'Другие столбцы строки…',
  up: 'Поднять выше',
  down: 'Опустить ниже',
  drop: 'Удалить строку',
  dropSection: 'Убрать раздел (строки останутся)',
  sectionDetails: 'Номер и срок раздела…',
  newSection: 'Новый раздел',
  noRow: 'Сначала выберите строку',
} as const

/** Keys of this page beside those that work everywhere. */
export const keyLines: readonly (readonly [key: string, meaning: string])[] = [
  ['j  k', 'следующая и предыдущая строка'],
  ['← ↑ → ↓', 'по ячейкам таблицы'],
  ['v', 'строка, прочитанная с изображения, сверена: к следующей'],
  ['Enter', 'править ячейку; при вводе — сохранить и перейти ниже'],
  ['Tab', 'при вводе — сохранить и править следующую ячейку'],
  ['Esc', 'выйти из ячейки без изменений'],
  ['Ctrl + Enter', 'добавить строку ниже'],
  ['Alt + ↑ ↓', 'переместить строку'],
  ['Alt + Enter', 'выбрать, как понимать срок'],
  ['Ctrl + Delete', 'удалить строку'],
  ['Ctrl + V', 'вставить строки из Excel или Word'],
  ['Ctrl + Z', 'отменить последнее изменение'],
  ['Ctrl + Shift + Z', 'повторить отменённое'],
  ['n', 'следующее замечание'],
  ['?', 'эта справка'],
]
