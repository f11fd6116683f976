import type { Role } from '#core/access/role.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'

/** The demo lives on this day: some tasks are overdue by then, some done, most ahead. A Monday. */
export const demoToday = '2026-10-05'

/** One for all: everything here is invented, and the page says so. */
export const demoPassword = 'tochka-rosta'

export interface DemoOrganisation {
  readonly key: string
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
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
  },
  {
    key: 'school-5',
    parent: 'lesnogorsk',
    kind: 'school',
    name: 'МБОУ «Средняя общеобразовательная школа № 5 г. Лесногорска»',
    shortName: 'СОШ № 5 г. Лесногорска',
  },
  {
    key: 'centre-5',
    parent: 'school-5',
    kind: 'centre',
    name: 'Центр образования естественно-научной и технологической направленностей «Точка роста» СОШ № 5 г. Лесногорска',
    shortName: '«Точка роста», СОШ № 5',
  },
  {
    key: 'beryozovka',
    parent: 'lesnogorsk',
    kind: 'school',
    name: 'МБОУ «Основная общеобразовательная школа с. Берёзовка»',
    shortName: 'ООШ с. Берёзовка',
  },
  {
    key: 'ozyornaya',
    parent: 'ozyorsk',
    kind: 'school',
    name: 'МКОУ «Средняя общеобразовательная школа № 1 п. Приозёрный»',
    shortName: 'СОШ № 1 п. Приозёрный',
  },
  {
    key: 'centre-ozyornaya',
    parent: 'ozyornaya',
    kind: 'centre',
    name: 'Центр образования цифрового и гуманитарного профилей «Точка роста» СОШ № 1 п. Приозёрный',
    shortName: '«Точка роста», п. Приозёрный',
  },
  {
    key: 'kamenka',
    parent: 'ozyorsk',
    kind: 'school',
    name: 'МКОУ «Средняя общеобразовательная школа с. Каменка»',
    shortName: 'СОШ с. Каменка',
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
