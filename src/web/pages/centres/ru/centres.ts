import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { profileWords } from '#core/organisation/ru/passport-words.ts'
import { counted, type Forms } from '../../../ru/plural.ts'

const kinds: Readonly<Record<OrganisationKind, Forms>> = {
  region: ['регион', 'региона', 'регионов'],
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  school: ['школа', 'школы', 'школ'],
  centre: ['центр', 'центра', 'центров'],
}

export const words = {
  title: 'Центры',
  caption: 'Муниципалитеты, школы и центры',
  count: (kind: OrganisationKind, count: number) => counted(count, kinds[kind]),
  search: 'Название, код, место',
  kindFilter: 'Вид организации',
  kindChoices: [
    { value: '', label: 'Все виды' },
    { value: 'municipality', label: 'Муниципалитеты' },
    { value: 'school', label: 'Школы' },
    { value: 'centre', label: 'Центры' },
  ],
  municipalityFilter: 'Муниципалитет',
  allMunicipalities: 'Все муниципалитеты',
  profileFilter: 'Профиль центра',
  profileChoices: [
    { value: '', label: 'Любой профиль' },
    { value: 'science-technology', label: 'Естественно-научная и технологическая' },
    { value: 'digital-humanities', label: 'Цифровой и гуманитарный' },
  ],
  onFilter: 'На какой день показать дерево',
  onToday: 'На сегодня',
  onClear: 'Показать дерево на сегодня',
  closedFilter: 'Действующие и закрытые',
  closedChoices: [
    { value: 'no', label: 'Действующие' },
    { value: 'yes', label: 'Закрытые' },
    { value: 'any', label: 'Все' },
  ],
  columns: {
    organisation: 'Организация',
    settlement: 'Населённый пункт',
    profile: 'Профиль',
    year: 'Год открытия',
    schools: 'Школ',
    centres: 'Центров',
  },
  profile: profileWords,
  small: 'малокомплектная',
  closed: (day: string) => `закрыта с ${day}`,
  joinedTo: (name: string) => `присоединена к «${name}»`,
  upload: 'Загрузить из файла',
  noneTitle: 'Под отбор ничего не подходит',
  noneHow: 'Измените слова поиска или снимите отбор.',
  emptyTitle: 'Здесь встанут муниципалитеты, школы и их центры',
  emptyHow: 'Как только вам дадут роль в организации, она появится здесь вместе со всем, что ниже неё.',
} as const
