import { grouped } from '../../../../ru/plural.ts'

export const words = {
  title: 'Журнал',
  about:
    'Кто, что и когда сделал. Записи нельзя ни изменить, ни удалить: каждая связана отпечатком с предыдущей.',
  printed: (count: number) =>
    `Здесь напечатаны последние записи: ${grouped(count)}. Более ранние – в таблице, которую даёт кнопка «Выгрузить в xlsx».`,
  oneOrganisation: 'одна организация',
  since: (day: string) => `с ${day}`,
  until: (day: string) => `по ${day}`,
  caption: 'Записи журнала, последние сверху',
  columns: { at: 'Когда', by: 'Кто', what: 'Что сделано', place: 'Организация', from: 'Откуда', number: '№' },
  regionFilter: 'Регион',
  nounFilter: 'О чём',
  allNouns: 'Обо всём',
  actFilter: 'Действие',
  allActs: 'Все действия',
  personFilter: 'Кто',
  allPeople: 'Все люди',
  organisationFilter: 'Организация',
  allOrganisations: 'Все организации',
  from: 'С какого дня',
  to: 'По какой день',
  ofPerson: (name: string) => `Показать только действия: ${name}`,
  openTask: 'Открыть задание',
  openTaskOf: (title: string) => `Открыть задание: ${title}`,
  number: (number: number) => `Запись № ${number}`,
  hash: (hash: string) => `Отпечаток записи (SHA-256): ${hash}`,
  emptyTitle: 'Записей пока нет',
  emptyHow: 'Здесь встанет всё, что сделают в ваших организациях: планы, задания, люди и роли.',
  noneTitle: 'Под отбор ничего не подходит',
  noneHow: 'Измените период или снимите отбор.',
} as const
