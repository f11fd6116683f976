import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { fieldWords, no, yes } from '#core/organisation/ru/passport-words.ts'

export const words = {
  field: fieldWords,
  yes,
  no,
  kind: {
    region: 'Регион',
    municipality: 'Муниципалитет',
    school: 'Школа',
    centre: 'Центр',
  } satisfies Readonly<Record<OrganisationKind, string>>,
  toPage: 'Страница организации: задания, планы, люди',
  under: (name: string) => `относится к: ${name}`,
  add: {
    municipality: 'Добавить муниципалитет',
    school: 'Добавить школу',
    centre: 'Добавить центр',
  },
  adding: {
    municipality: 'Новый муниципалитет',
    school: 'Новая школа',
    centre: 'Новый центр',
  },
  shortNameHow: 'Как в списках: «СОШ № 5»',
  outerKeyHow: 'ИНН или код региона: по нему строка файла находит свою организацию',
  openingYearHow: 'Если день неизвестен',
  siteHow: 'Например: school5.example.ru',
  inherited: 'Как выше',
  noProfile: 'Не указан',
  openedOnHow: 'Можно оставить пустым',
  closedOnHow: 'Первый день, когда её уже нет; оставьте пустым, пока действует',
  weeks: [
    { value: '5', label: '5 дней' },
    { value: '6', label: '6 дней' },
  ],
  save: 'Сохранить',
  addIt: 'Добавить',
  saved: (clock: string) => `Сохранено ${clock}`,
  added: (name: string) => `Добавлена организация «${name}»`,
  failed: 'Не сохранено',
  showNow: 'Показать, как стоит сейчас',
  history: 'Что менялось',
  noHistory: 'Пока ничего не менялось.',
  site: 'Сайт',
  goneTitle: 'Организация не видна',
} as const
