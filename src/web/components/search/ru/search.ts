import type { SearchKind } from '#core/search/search-kind.ts'
import { counted, type Forms, grouped, measures, organisations, plans, tasks } from '../../../ru/plural.ts'

const forms: Readonly<Record<SearchKind, Forms>> = {
  task: tasks,
  measure: measures,
  plan: plans,
  original: ['документ', 'документа', 'документов'],
  organisation: organisations,
  person: ['человек', 'человека', 'человек'],
  draft: ['черновик', 'черновика', 'черновиков'],
  evidence: ['подтверждение', 'подтверждения', 'подтверждений'],
  'evidence-text': ['файл', 'файла', 'файлов'],
  comment: ['сообщение', 'сообщения', 'сообщений'],
}

/** Words about what a search found. */
export const words = {
  label: 'Поиск',
  placeholder: 'Найти план, задание, школу…',
  kind: {
    task: 'Задания',
    measure: 'Мероприятия',
    plan: 'Планы',
    original: 'Тексты документов',
    organisation: 'Организации',
    person: 'Люди',
    draft: 'Черновики',
    evidence: 'Подтверждения',
    'evidence-text': 'Тексты подтверждений',
    comment: 'Сообщения',
  } satisfies Readonly<Record<SearchKind, string>>,
  /** `count` goes no further than `most`. */
  counted: (kind: SearchKind, count: number, most: number) =>
    count >= most ? `больше ${grouped(most - 1)} ${forms[kind][2]}` : counted(count, forms[kind]),
  brief: (count: number, most: number) => (count >= most ? `${grouped(most - 1)}+` : grouped(count)),
  more: (kind: SearchKind, left: number) => `ещё ${counted(left, forms[kind])}`,
  manyMore: (kind: SearchKind, most: number) =>
    `все ${words.kind[kind].toLowerCase()}: больше ${grouped(most - 1)}`,
  all: (text: string) => `Всё по запросу «${text}»`,
  due: (date: string) => `срок ${date}`,
  past: {
    plan: 'не действует',
    original: 'план не действует',
    organisation: 'закрыта',
    person: 'больше не работает',
  } as Readonly<Partial<Record<SearchKind, string>>>,
  similar: 'По этим словам нашлось мало, поэтому показано и похожее.',
  searching: 'Ищем…',
  none: 'Ничего не нашлось',
} as const
