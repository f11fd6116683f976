import type { ColumnRole } from '#core/plan/column-role.ts'
import type { Track } from '#core/plan/track.ts'

/** What a column means, as it is offered for a choice. */
export const roleWord: Readonly<Record<ColumnRole, string>> = {
  number: 'Номер',
  title: 'Мероприятие',
  result: 'Результат',
  audience: 'Для кого',
  due: 'Срок',
  'due-start': 'Срок: начало',
  'due-end': 'Срок: окончание',
  'due-mark': 'Отметка периода',
  responsible: 'Ответственный',
  'due-responsible': 'Срок и ответственный',
  section: 'Раздел',
  extra: 'Прочее',
}

/** Where there is room for a sign only. */
export const shortRoleWord: Readonly<Partial<Record<ColumnRole, string>>> = { number: '№' }

export const columnWords = {
  row: 'Что означают столбцы',
  meaning: (heading: string, role: string, doubtful: boolean) =>
    `Столбец «${heading}»: ${role}${doubtful ? ', под вопросом' : ''}`,
  bare: (number: number) => `${number}-й столбец`,
  side: (track: Track) => (track === 'centre' ? 'Центр' : 'МОУО'),
  ask: 'Проверьте, верно ли поняты столбцы таблицы.',
  askAbout: (headings: string) => `Под вопросом: ${headings}.`,
  right: 'Всё верно',
  none: 'Таблица не отнесена к плану.',
  noneHow: 'Если это план, укажите, в каком столбце мероприятия.',
  isPlan: 'Это таблица плана',
  likeBefore: 'Заголовков нет: столбцы поняты как в таблице перед ней.',
  byPerson: (issuer: string | null) =>
    issuer === null
      ? 'Столбцы указаны вручную. Такая же таблица в следующем документе будет понята так же.'
      : `Столбцы указаны вручную. Такая же таблица в следующем документе того же издателя будет понята так же: ${issuer}.`,
  byMemory: (document: string, day: string) =>
    `Столбцы поняты так, как указано в документе «${document}» ${day}`,
  notPlan: 'Столбца с мероприятиями в ней нет, поэтому в план таблица не входит.',
  forget: 'Забыть',
  asRead: 'Вернуть как прочитано',
  busy: 'Таблица читается заново…',
  done: 'Таблица прочитана заново.',
  failed: 'Прочитать таблицу заново не удалось.',
  noConnection: 'Нет связи с сервером. Повторите, когда она появится.',
} as const
