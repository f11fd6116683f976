import { counted } from '../../../ru/plural.ts'

interface Told {
  readonly from: string | null
  readonly to: string
  readonly day: string
  readonly centres: number
  readonly toDo: number
}

const before = ({ from }: Told) => (from === null ? '' : `, до этого дня – в «${from}»`)
const going = ({ centres, toDo }: Told) => {
  const parts = [
    ...(centres === 0 ? [] : [counted(centres, ['центр', 'центра', 'центров'])]),
    ...(toDo === 0
      ? []
      : [counted(toDo, ['неисполненное задание', 'неисполненных задания', 'неисполненных заданий'])]),
  ]
  return parts.length === 0 ? '' : ` Вместе с ней переходит: ${parts.join(', ')}.`
}

export const moving = {
  open: { school: 'Перевести в другой муниципалитет', centre: 'Перевести в другую школу' },
  to: 'Куда',
  choose: 'Начните вводить название',
  on: 'С какого дня',
  move: 'Перевести',
  cancel: 'Отменить',
  moved: 'Организация переведена',
  failed: 'Не переведена',
  told: {
    school: (name: string, told: Told) =>
      `${name}: с\u00a0${told.day} стоит в «${told.to}»${before(told)}.${going(told)}` +
      ' Планы, сделанное и люди остаются при ней; прежний муниципалитет её больше не видит.',
    centre: (name: string, told: Told) =>
      `${name}: с\u00a0${told.day} стоит в «${told.to}»${before(told)}.` +
      (told.toDo === 0
        ? ''
        : ` Вместе с ним переходит: ${counted(told.toDo, ['неисполненное задание', 'неисполненных задания', 'неисполненных заданий'])}.`) +
      ' Сделанное и люди остаются при нём; прежняя школа его больше не видит.',
  },
} as const
