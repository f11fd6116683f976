import { counted, measures, organisations } from '../../../../ru/plural.ts'

export const words = {
  compose: 'Составить свой план по этому',
  composeFor: (organisation: string) => `Составить план: ${organisation}`,
  draft: 'Черновик своего плана',
  own: 'Свой план',
  composeFailed: 'Черновик не создан',
  madeFrom: (organisation: string) => `составлен по плану: ${organisation}`,

  question: 'Кто составил свой план?',
  answer: (withPlan: number, all: number, lacking: number) =>
    `Свой план в силе: ${withPlan} из ${all}. ` +
    (lacking === 0
      ? 'Все мероприятия учтены.'
      : `Не все мероприятия учли: ${counted(lacking, organisations)}.`),
  emptyTitle: 'План ещё никому не поручен',
  emptyHow:
    'После доведения до исполнителей здесь видно, кто составил свой план и каких мероприятий в нём нет.',
  onlyLacking: 'Только те, у кого чего-то нет',
  noneLacking: 'Таких организаций нет: все мероприятия учтены.',
  caption: 'Организации и их планы, составленные по этому',
  columns: { organisation: 'Организация', plan: 'Свой план', covered: 'Учтено', lacking: 'Чего нет' },
  noPlan: 'не составлен',
  drafting: 'готовится черновик',
  coveredOf: (covered: number, asked: number) => `${covered} из ${asked}`,
  lackingCount: (count: number) => (count === 0 ? 'всё учтено' : counted(count, measures)),
  measure: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),

  upperTitle: 'План, по которому составлен',
  lacks: 'Чего нет в этом плане',
  lacksNothing: 'Все мероприятия, которые поручены организации, учтены.',
  takeAll: (count: number) => `Взять в черновик: ${counted(count, measures)}`,
  takeHow:
    'Отмеченные мероприятия встанут в черновик изменения плана. Укажите в нём акт, проверьте и введите изменение в действие.',
  takeFailed: 'Мероприятия не взяты',
} as const
