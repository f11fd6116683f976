import type { Role } from '#core/access/role.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Passport } from '#core/organisation/passport.ts'

/** The demo lives on this day: some tasks are overdue by then, some done, most ahead. A Monday. */
export const demoToday = '2026-10-05'

/** When its people came into their roles: before the first of its documents, whatever day it is where it is shown. */
export const demoBegan = '2026-01-12T06:00:00.000Z'

/** One for all: everything here is invented, and the page says so. */
export const demoPassword = 'tochka-rosta'

const doers: readonly Role[] = [
  'regional-coordinator',
  'municipal-coordinator',
  'school-head',
  'head-of-centre',
]

export interface DemoOrganisation {
  readonly key: string
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
  /** What is known of it beside its name. */
  readonly known?: Partial<Passport>
}

export interface DemoPerson {
  readonly signInName: string
  readonly name: string
  /** As the sign-in page and the terminal show it. */
  readonly post: string
  readonly role: Role
  /** Key of an organisation. */
  readonly at: string
}

export const demoOrganisations: readonly DemoOrganisation[] = [
  {
    key: 'region',
    parent: null,
    kind: 'region',
    name: 'Министерство образования Заречной области',
    shortName: 'Заречная область',
  },
  {
    key: 'lesnogorsk',
    parent: 'region',
    kind: 'municipality',
    name: 'Управление образования администрации Лесногорского муниципального округа',
    shortName: 'Лесногорский округ',
  },
  {
    key: 'ozyorsk',
    parent: 'region',
    kind: 'municipality',
    name: 'Отдел образования администрации Приозёрного муниципального района',
    shortName: 'Приозёрный район',
  },
  {
    key: 'school-2',
    parent: 'lesnogorsk',
    kind: 'school',
    name: 'МБОУ «Средняя общеобразовательная школа № 2 г. Лесногорска»',
    shortName: 'СОШ № 2 г. Лесногорска',
    known: { settlement: 'г. Лесногорск', outerKey: 'ЛГ-002' },
  },
  {
    key: 'school-5',
    parent: 'lesnogorsk',
    kind: 'school',
    name: 'МБОУ «Средняя общеобразовательная школа № 5 г. Лесногорска»',
    shortName: 'СОШ № 5 г. Лесногорска',
    known: { settlement: 'г. Лесногорск', outerKey: 'ЛГ-005', workingWeek: 6 },
  },
  {
    key: 'centre-5',
    parent: 'school-5',
    kind: 'centre',
    name: 'Центр образования естественно-научной и технологической направленностей «Точка роста» СОШ № 5 г. Лесногорска',
    shortName: '«Точка роста», СОШ № 5',
    known: { settlement: 'г. Лесногорск', profile: 'science-technology', openingYear: 2022 },
  },
  {
    key: 'beryozovka',
    parent: 'lesnogorsk',
    kind: 'school',
    name: 'МБОУ «Основная общеобразовательная школа с. Берёзовка»',
    shortName: 'ООШ с. Берёзовка',
    known: { settlement: 'с. Берёзовка', outerKey: 'ЛГ-011', smallSchool: true },
  },
  {
    key: 'centre-beryozovka',
    parent: 'beryozovka',
    kind: 'centre',
    name: 'Центр образования естественно-научной и технологической направленностей «Точка роста» с. Берёзовка',
    shortName: '«Точка роста», с. Берёзовка',
    known: { settlement: 'с. Берёзовка', profile: 'science-technology', openingYear: 2023 },
  },
  {
    key: 'ozyornaya',
    parent: 'ozyorsk',
    kind: 'school',
    name: 'МКОУ «Средняя общеобразовательная школа № 1 п. Приозёрный»',
    shortName: 'СОШ № 1 п. Приозёрный',
    known: { settlement: 'п. Приозёрный', outerKey: 'ПР-001' },
  },
  {
    key: 'centre-ozyornaya',
    parent: 'ozyornaya',
    kind: 'centre',
    name: 'Центр образования цифрового и гуманитарного профилей «Точка роста» СОШ № 1 п. Приозёрный',
    shortName: '«Точка роста», п. Приозёрный',
    known: { settlement: 'п. Приозёрный', profile: 'digital-humanities', openingYear: 2019 },
  },
  {
    key: 'kamenka',
    parent: 'ozyorsk',
    kind: 'school',
    name: 'МКОУ «Средняя общеобразовательная школа с. Каменка»',
    shortName: 'СОШ с. Каменка',
    known: { settlement: 'с. Каменка', outerKey: 'ПР-004', smallSchool: true },
  },
]

export const demoPeople: readonly DemoPerson[] = [
  {
    signInName: 'vetrova',
    name: 'Ветрова Наталья Сергеевна',
    post: 'Региональный координатор, Заречная область',
    role: 'regional-coordinator',
    at: 'region',
  },
  {
    signInName: 'ryabinina',
    name: 'Рябинина Елена Олеговна',
    post: 'Муниципальный координатор, Лесногорский округ',
    role: 'municipal-coordinator',
    at: 'lesnogorsk',
  },
  {
    signInName: 'somov',
    name: 'Сомов Игорь Павлович',
    post: 'Муниципальный координатор, Приозёрный район',
    role: 'municipal-coordinator',
    at: 'ozyorsk',
  },
  {
    signInName: 'kedrova',
    name: 'Кедрова Марина Викторовна',
    post: 'Директор СОШ № 5 г. Лесногорска',
    role: 'school-head',
    at: 'school-5',
  },
  {
    signInName: 'zimin',
    name: 'Зимин Павел Андреевич',
    post: 'Руководитель центра «Точка роста», СОШ № 5',
    role: 'head-of-centre',
    at: 'centre-5',
  },
  {
    signInName: 'orlova',
    name: 'Орлова Татьяна Юрьевна',
    post: 'Наблюдатель, Заречная область',
    role: 'observer',
    at: 'region',
  },
  {
    signInName: 'admin',
    name: 'Дягилев Роман Ильич',
    post: 'Администратор',
    role: 'administrator',
    at: 'region',
  },
]

/** Who is there beside them, so that their work has somebody to be done with; the sign-in page does not offer them. */
export const demoColleagues: readonly DemoPerson[] = [
  {
    signInName: 'sosnin',
    name: 'Соснин Алексей Дмитриевич',
    post: 'Директор СОШ № 2 г. Лесногорска',
    role: 'school-head',
    at: 'school-2',
  },
  {
    signInName: 'lukina',
    name: 'Лукина Вера Павловна',
    post: 'Директор ООШ с. Берёзовка',
    role: 'school-head',
    at: 'beryozovka',
  },
  {
    signInName: 'gromov',
    name: 'Громов Олег Викторович',
    post: 'Директор СОШ № 1 п. Приозёрный',
    role: 'school-head',
    at: 'ozyornaya',
  },
  {
    signInName: 'belova',
    name: 'Белова Анна Игоревна',
    post: 'Руководитель центра «Точка роста», п. Приозёрный',
    role: 'head-of-centre',
    at: 'centre-ozyornaya',
  },
  {
    signInName: 'tikhonov',
    name: 'Тихонов Сергей Николаевич',
    post: 'Директор СОШ с. Каменка',
    role: 'school-head',
    at: 'kamenka',
  },
]

/** Who does an organisation's tasks, by its key. */
export const demoDoers: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    [...demoPeople, ...demoColleagues]
      .filter(({ role }) => doers.includes(role))
      .map(({ at, signInName }) => [at, signInName]),
  ),
  // In a small school its head leads the centre as well.
  'centre-beryozovka': 'lukina',
}
