import type { ProgramName } from './open-programs.ts'

/** Who sits in front of the browser. */
export interface Person {
  readonly program: ProgramName
  readonly signInName: string
  readonly name: string
  readonly password: string
}

const demo = { program: 'demo', password: 'tochka-rosta' } as const
const empty = { program: 'empty', password: 'озёрный край весной' } as const

export const people = {
  region: { ...demo, signInName: 'vetrova', name: 'Ветрова Наталья Сергеевна' },
  municipality: { ...demo, signInName: 'ryabinina', name: 'Рябинина Елена Олеговна' },
  neighbour: { ...demo, signInName: 'somov', name: 'Сомов Игорь Павлович' },
  school: { ...demo, signInName: 'kedrova', name: 'Кедрова Марина Викторовна' },
  centre: { ...demo, signInName: 'zimin', name: 'Зимин Павел Андреевич' },
  administrator: { ...demo, signInName: 'admin', name: 'Дягилев Роман Ильич' },
  newcomer: { ...empty, signInName: 'lugova', name: 'Лугова Анна Петровна' },
  newAdministrator: { ...empty, signInName: 'dubov', name: 'Дубов Илья Олегович' },
} as const satisfies Readonly<Record<string, Person>>

const { newcomer, newAdministrator } = people

/** How the empty program is founded where nobody can be asked. */
export const founding = {
  words: [
    ['--region', 'Степная область'],
    ['--kind', 'municipality'],
    ['--organisation', 'Управление образования Ковыльного района'],
    ['--coordinator', newcomer.name],
    ['--coordinator-login', newcomer.signInName],
    ['--administrator', newAdministrator.name],
    ['--administrator-login', newAdministrator.signInName],
  ].flat(),
  passwords: {
    ROSTOK_COORDINATOR_PASSWORD: newcomer.password,
    ROSTOK_ADMINISTRATOR_PASSWORD: newAdministrator.password,
  },
} as const
