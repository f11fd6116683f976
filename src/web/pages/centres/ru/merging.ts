import type { MergingPreview } from '#contract/organisation.ts'
import { counted } from '../../../ru/plural.ts'

const tasks = ['задание', 'задания', 'заданий'] as const

export const merging = {
  open: 'Присоединить к другой',
  into: 'К какой организации',
  choose: 'Начните вводить название',
  on: 'С какого дня',
  merge: 'Присоединить',
  cancel: 'Отменить',
  merged: 'Организация присоединена',
  failed: 'Не присоединена',
  told: (name: string, { into, schools, centres }: MergingPreview) => {
    const going = [
      ...(schools === 0 ? [] : [counted(schools, ['школа', 'школы', 'школ'])]),
      ...(centres === 0 ? [] : [counted(centres, ['центр', 'центра', 'центров'])]),
    ].join(' и ')
    return (
      `${name} закроется и будет стоять под «${into}»: её история и сделанное останутся видны там.` +
      (going === '' ? '' : ` К «${into}» переходит ${going}.`)
    )
  },
  noTasks: 'Неисполненных заданий у неё нет.',
  tasks: 'Неисполненные задания',
  owed: ({ open, twice }: { readonly open: number; readonly twice: number }) =>
    `${counted(open, tasks)} переходит к преемнику` +
    (twice === 0 ? '' : `; из них ${counted(twice, tasks)} у него уже есть, повторно не нужно`),
  cancelThem: 'Снять, а не передавать',
  cancelOf: (title: string) => `Снять, а не передавать задания плана «${title}»`,
  othersPlan: 'План вышестоящий: его задания только переходят.',
  people: 'Люди',
  peopleHow: (into: string) => `Отмеченные роли перейдут к «${into}», остальные закончатся сегодня.`,
  notMine: 'Эту роль назначает администратор: она останется как есть.',
} as const
