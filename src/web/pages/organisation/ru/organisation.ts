import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { kindWords, profileWords } from '#core/organisation/ru/passport-words.ts'
import { counted, type Forms, plans } from '../../../ru/plural.ts'

const kinds: Readonly<Record<OrganisationKind, Forms>> = {
  region: ['регион', 'региона', 'регионов'],
  municipality: ['муниципалитет', 'муниципалитета', 'муниципалитетов'],
  school: ['школа', 'школы', 'школ'],
  centre: ['центр', 'центра', 'центров'],
}

export const words = {
  loading: 'Организация',
  tasksOf: (name: string) => `Задания: ${name}`,
  centres: 'Центры',
  kind: kindWords,
  profile: profileWords,
  count: (kind: OrganisationKind, count: number) => counted(count, kinds[kind]),
  closed: (day: string) => `закрыта с ${day}`,
  views: 'Вид',
  view: { '': 'Обзор', tasks: 'Задания', gantt: 'Гант', calendar: 'Календарь', history: 'История' },
  mend: 'Изменить сведения',
  subscribe: 'Подписаться на календарь',
  notSubscribed: 'Подписка не создана',
  subscribed: 'Подписка создана. Скопируйте адрес: больше он не покажется',
  subscribedHow:
    'Вставьте адрес в свой календарь: сроки организации появятся в нём и будут обновляться. Никому не пересылайте адрес: по нему сроки видны без пароля. Отозвать его можно в настройках, в «Подписках на сроки».',
  standing: 'Как исполняются задания',
  noTasks: 'Заданий здесь ещё нет.',
  below: {
    region: 'Муниципалитеты',
    municipality: 'Школы',
    school: 'Центры',
    centre: '',
  } satisfies Readonly<Record<OrganisationKind, string>>,
  belowCaption: 'Кто стоит ниже и как исполняет задания',
  belowColumns: { organisation: 'Организация', schools: 'Школ', centres: 'Центров', standing: 'Исполнение' },
  showAll: (count: number) => `Показать всех: ${count}`,
  plans: 'Планы',
  ownPlan: 'свой план',
  ofWhom: (name: string) => `план: ${name}`,
  noPlans: 'Планов, по которым здесь что-то нужно исполнить, ещё нет.',
  morePlans: (shown: number, all: number) => `Показано ${shown} из ${counted(all, plans)}.`,
  toPlans: 'Все планы',
  people: 'Люди',
  nobody: 'Ролей здесь ни у кого нет.',
  toPeople: 'Все люди здесь и ниже',
  passport: 'Сведения',
  noHistory: 'Здесь видно, кто и когда менял сведения об организации.',
} as const
