import { counted } from '../../../ru/plural.ts'

export const moving = {
  open: 'Перевести в другой муниципалитет',
  to: 'Куда',
  on: 'С какого дня',
  move: 'Перевести',
  cancel: 'Отменить',
  moved: 'Организация переведена',
  failed: 'Не переведена',
  told: (name: string, from: string | null, to: string, day: string, centres: number) =>
    `${name}: с\u00a0${day} стоит в «${to}»${from === null ? '' : `, до этого дня – в «${from}»`}.` +
    (centres === 0 ? '' : ` Вместе с ней переходит ${counted(centres, ['центр', 'центра', 'центров'])}.`) +
    ' Задания, планы и люди остаются при ней; прежний муниципалитет её больше не видит.',
} as const
