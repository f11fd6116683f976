import { counted } from '../../../ru/plural.ts'

const organisations = ['организация', 'организации', 'организаций'] as const
const rows = ['строка', 'строки', 'строк'] as const

export const words = {
  title: 'Организации из файла',
  back: 'Центры',
  about:
    'Школы и центры можно завести таблицей. Возьмите образец: в нём уже стоит всё, что есть, — добавьте свои строки или исправьте готовые и загрузите файл сюда. Строка находит свою организацию по коду, без кода — по названию.',
  sample: 'Взять образец',
  where: 'Для какой организации',
  choose: 'Выбрать файл',
  drop: 'Перетащите таблицу сюда',
  dropHow: 'xlsx, до 5 МБ и 5000 строк',
  tooLarge: 'Файл больше 5 МБ: разделите таблицу на части.',
  severalFiles: 'Загружайте по одному файлу.',
  failed: 'Файл не принят',
  reading: 'Файл читается…',
  file: (name: string | null, organisation: string) =>
    `${name === null ? 'Таблица' : `«${name}»`} · ${organisation}`,
  nothingYet: 'Пока ничего не записано. Вот что изменится:',
  nothing: 'В файле то же, что уже есть: менять нечего.',
  blocked: (count: number) =>
    `Ничего не записано: ${counted(count, ['ошибка', 'ошибки', 'ошибок'])} в таблице. Исправьте их в файле и загрузите его снова.`,
  schoolsOnly: 'Столбца «Вид» в таблице нет, поэтому все строки поняты как школы.',
  ignored: (headings: readonly string[]) =>
    `Не учтены столбцы: ${headings.map((heading) => `«${heading}»`).join(', ')}.`,
  faults: 'Исправьте в файле',
  faultsColumns: { line: 'Строка', column: 'Столбец', message: 'Что не так' },
  added: (count: number) => `Добавится: ${counted(count, organisations)}`,
  addedColumns: { line: 'Строка', kind: 'Вид', name: 'Название', under: 'Относится к' },
  changed: (count: number) => `Изменится: ${counted(count, organisations)}`,
  changedColumns: { line: 'Строка', name: 'Организация', field: 'Поле', from: 'Было', to: 'Станет' },
  empty: 'пусто',
  same: (count: number) => `Без изменений: ${counted(count, rows)}.`,
  untouched: (count: number) => `Нет в файле и останутся как есть: ${counted(count, organisations)}.`,
  apply: 'Записать изменения',
  another: 'Загрузить другой файл',
  notApplied: 'Изменения не записаны',
  done: (added: number, changed: number) =>
    `Изменения записаны. Добавлено: ${counted(added, organisations)}, изменено: ${counted(changed, organisations)}.`,
  doneTitle: 'Изменения записаны',
  doneHow: (added: number, changed: number) =>
    `Добавлено: ${counted(added, organisations)}, изменено: ${counted(changed, organisations)}. Записи о каждой стоят в её истории.`,
  toCentres: 'К списку центров',
  mayNotTitle: 'Загружать организации может координатор',
  mayNot: 'У вас нет права менять организации. Если должно быть, обратитесь к координатору.',
} as const
