import type { PlanLevel } from '#core/plan/plan-draft.ts'
import type { Forms } from '../../../ru/plural.ts'
import type { ReviewView } from '../place/spot.ts'

/** Words of the review of what was read. */
export const viewWord: Readonly<Record<ReviewView, string>> = {
  measures: 'Мероприятия',
  plan: 'О плане',
  act: 'Акт',
}

export const levelWord: Readonly<Record<PlanLevel, string>> = {
  region: 'региональный',
  municipality: 'муниципальный',
  school: 'школьный',
}

export const rowForms: Forms = ['строку', 'строки', 'строк']

export const words = {
  import: 'Импорт',
  review: 'Проверка прочитанного',
  byHand: 'Набор плана вручную',
  own: 'Свой план по вышестоящему',
  next: 'План на следующий период',
  noHistory: 'С черновиком ещё ничего не делали.',
  untitled: 'План без названия',
  source: 'Источник',
  plan: 'План',
  planTab: (number: number) => `План ${number}`,
  plans: 'Планы в документе',
  views: 'Что показано',
  panes: 'Что на экране',
  hideSource: 'Скрыть источник',
  showSource: 'Показать источник',
  original: 'Скачать оригинал',
  saving: 'Сохраняется…',
  notSent: (count: number) => `Не отправлено: ${count}`,
  notSentHow:
    'Нет связи с сервером. Изменения хранятся в этом браузере и будут отправлены, как только связь появится.',
  sendNow: 'Отправить сейчас',
  unkept: 'Браузер не даёт хранить изменения. Не закрывайте вкладку, пока они не отправлены.',
  others: (names: string) => `Здесь же: ${names}`,
  enact: 'Ввести в действие',
  amends: 'Изменение плана',
  whatChanges: 'Что изменится',
  closed: 'План по этому черновику введён в действие: править его здесь больше нельзя.',
  gone: 'Черновик закрыт: его убрали, или план по нему уже введён в действие. Править его здесь больше нельзя.',
  openPlan: 'Открыть план',
  noPlanTitle: 'В документе не найден план',
  noPlan: 'Таблицы мероприятий в файле нет. План можно набрать вручную рядом с источником.',
  addPlan: 'Набрать план вручную',
  dropPlan: 'Убрать этот план',
  newPlan: 'Новый план',
} as const

export const findingWords = {
  none: 'Замечаний нет',
  list: 'Замечания',
  next: 'Следующее',
  all: 'Все',
  show: 'Показать замечания',
  hide: 'Скрыть замечания',
  about: (number: string) => `К ${number}: `,
  aboutFile: 'О файле: ',
  filter: 'Какие замечания показать',
  position: (at: number, of: number) => `${at} из ${of}`,
} as const

export const conflictWords = {
  title: 'Одновременная правка',
  field: (name: string, by: string | null) =>
    by === null ? `Поле «${name}» тем временем изменили.` : `Поле «${name}» тем временем изменено: ${by}.`,
  gone: (by: string | null) =>
    by === null ? 'Строку тем временем удалили.' : `Строка тем временем удалена: ${by}.`,
  other: 'Сервер не принял изменение.',
  now: 'Сейчас там',
  mine: 'У вас',
  empty: 'пусто',
  keepMine: 'Оставить моё',
  takeTheirs: 'Взять чужое',
  again: 'Отправить ещё раз',
  copy: 'Скопировать моё',
  copied: 'Скопировано',
  dismiss: 'Отказаться от моего',
  show: 'Показать место',
} as const

/** What a field is called in the accusative-free way of lists. */
export const fieldNames: Readonly<Record<string, string>> = {
  number: 'Номер',
  title: 'Название',
  result: 'Результат',
  audience: 'Для кого',
  section: 'Раздел',
  due: 'Срок',
  reading: 'Как понимать срок',
  responsible: 'Ответственный',
  level: 'Уровень',
  period: 'Период',
  goals: 'Цели',
  objectives: 'Задачи',
  targets: 'Целевые показатели',
  kind: 'Вид акта',
  issuer: 'Кем издан',
  place: 'Место',
  date: 'Дата',
  signatory: 'Кто подписал',
  basis: 'Основание',
  clauses: 'Пункты',
  start: 'Начало',
  end: 'Конец',
}
