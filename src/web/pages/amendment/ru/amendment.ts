import type { AmendedParty, Amendment, AmendmentChange } from '#contract/amendment.ts'
import { counted, type Forms, measures, organisations, tasks } from '../../../ru/plural.ts'
import { unreached } from '../../../ru/unreached.ts'

const rows: Forms = ['строка', 'строки', 'строк']

/** Words of the page that tells what an act will change. */
export const words = {
  title: 'Что изменится',
  plans: 'Планы',
  enact: 'Ввести изменения в действие',
  review: 'Вернуться к проверке',
  by: (act: string, edition: number) =>
    `Меняет ${act}. Действует редакция ${edition}, станет ${edition + 1}.`,
  noAct: 'Не назван акт, которым меняют план: укажите его номер или дату.',
  noActHow: 'Назвать акт',
  problems: 'Пока изменения нельзя ввести в действие:',
  closed: 'Изменения уже введены в действие или черновик удалён.',
  toPlan: 'Открыть план',
  counts: ({ counts }: Amendment): readonly { readonly name: string; readonly text: string }[] =>
    [
      { name: 'Переносится', text: counted(counts.moved, tasks) },
      { name: 'Снимается', text: counted(counts.takenOff, tasks) },
      { name: 'Добавляется', text: counted(counts.added, tasks) },
      { name: 'Исполнено и остаётся', text: counted(counts.kept, tasks) },
    ].filter((_, index) => [counts.moved, counts.takenOff, counts.added, counts.kept][index] !== 0),
  countsOf: 'Что будет с заданиями',
  head: 'План в целом',
  parties: 'Кого коснётся',
  party: ({ reached, unreached: why }: AmendedParty) =>
    why === null ? counted(reached, organisations) : unreached[why],
  partyOf: ({ measures: of }: AmendedParty) =>
    of.map(({ number, title }) => (number === null ? `«${title}»` : `п. ${number}`)).join(', '),
  partiesHow: 'Задания лягут на исполнителей, как только изменения будут введены в действие.',
  toPlaceHow: 'Кто не определён, можно указать на странице доведения и довести план ещё раз.',
  toPlace: 'Открыть доведение',
  notRolledOut: 'План ещё не доведён до исполнителей: всё новое пока останется за владельцем плана.',
  unchanged: (count: number) => `Без изменений: ${counted(count, measures)}.`,
  changes: 'Изменения по мероприятиям',
  kind: {
    changed: 'изменено',
    added: 'добавлено',
    dropped: 'исключено',
  } satisfies Readonly<Record<AmendmentChange['kind'], string>>,
  measure: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  emptyTitle: 'Черновик пока ничего не меняет',
  emptyHow: 'Исправьте мероприятия в черновике: здесь будет видно, какие задания это затронет.',
  doubts: 'Проверьте: это прежние мероприятия или новые?',
  doubtsHow:
    'Формулировки похожи, но не совпадают. У прежнего мероприятия сохранятся задания, у нового появятся новые.',
  rows: (count: number) => `Сопоставление с планом: ${counted(count, rows)}`,
  linkOf: (title: string) => `Чем является строка «${title}»`,
  isNew: 'Новое мероприятие',
  understood: 'Сделано по словам акта',
  unread: 'Не понято: внесите в черновик сами',
  others: (titles: readonly string[]) =>
    `В акте есть и другие планы: ${titles.map((title) => `«${title}»`).join(', ')}. Этот черновик меняет один план, остальные изменяются каждый отдельно, со страницы своего плана.`,
  done: 'Изменения введены в действие',
  doneHow: ({ plan, counts }: Amendment) =>
    `План «${plan.title}»: перенесено ${counted(counts.moved, tasks)}, снято ${counted(counts.takenOff, tasks)}, добавлено ${counted(counts.added, tasks)}.`,
} as const
