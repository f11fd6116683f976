import type { PartyView, RollOut, RollOutPreview } from '#contract/roll-out.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { counted, type Forms, measures, organisations, organisationsOf, tasks } from '../../../ru/plural.ts'
import { unreached } from '../../../ru/unreached.ts'

const each: Readonly<Record<OrganisationKind, string>> = {
  region: 'регион',
  municipality: 'каждый муниципалитет',
  school: 'каждая школа',
  centre: 'каждый центр «Точка роста»',
}

const newTasks: Forms = ['новое задание', 'новых задания', 'новых заданий']

export const words = {
  title: 'Довести до исполнителей',
  plans: 'Планы',
  about:
    'Проверьте, как поняты ответственные. После доведения каждая организация увидит свои задания в разделе «Сегодня».',
  summary: (preview: RollOutPreview) =>
    preview.last?.state === 'done' && preview.fresh === 0 && preview.tasks === preview.tasksNow
      ? `Задания есть у ${counted(preview.organisations, organisationsOf)}, всего ${preview.tasks}.`
      : `Задания получат: ${counted(preview.organisations, organisations)}. Всего заданий будет ${preview.tasks}, сейчас ${preview.tasksNow}.`,
  fallen: (count: number) =>
    `Останется за вами, потому что исполнитель не определён: ${counted(count, tasks)}.`,
  workedOn: (count: number) =>
    `По части заданий уже отчитались (${counted(count, tasks)}): они останутся на месте.`,
  fresh: (count: number) => `Ещё не получили заданий: ${counted(count, organisations)}.`,
  start: 'Довести до исполнителей',
  again: 'Довести ещё раз',
  laying: 'Задания раскладываются по организациям',
  waiting: 'План ждёт своей очереди',
  leave: 'Страницу можно закрыть: работа продолжится.',
  done: (last: RollOut, moment: string) =>
    `Доведён ${moment}: ${counted(last.organisations, organisations)}, ${counted(last.laid, newTasks)}` +
    (last.takenOff === 0 ? '.' : `, снято ${counted(last.takenOff, tasks)}.`),
  toMatrix: 'Открыть матрицу исполнения',
  caption: 'Ответственные по плану и кого они называют',
  columns: { words: 'Как в документе', meant: 'Кто это', reached: 'Кого касается', measures: 'Мероприятия' },
  target: ({ target }: PartyView, owner: OrganisationKind): string => {
    switch (target.kind) {
      case 'each':
        return target.tier === owner ? 'вы сами' : each[target.tier]
      case 'owner':
        return 'вы сами'
      case 'named':
        return target.centre ? 'центр названной школы' : 'названная школа'
      case 'chosen':
        return 'указанные организации'
      case 'outside':
        return 'внешняя организация'
      case 'unplaced':
        return target.why === 'person' ? 'человек без должности' : 'не определено'
    }
  },
  by: { rule: 'указано вами', language: 'понято по словам', track: 'по столбцу плана' },
  unreached,
  reached: (count: number) => counted(count, organisations),
  main: (count: number) => `исполнитель: ${counted(count, measures)}`,
  co: (count: number) => `соисполнитель: ${counted(count, measures)}`,
  mainList: 'Исполнитель мероприятий',
  coList: 'Соисполнитель мероприятий',
  names: 'Кого касается',
  noNames: 'Пока никого.',
  unnamed: (count: number) =>
    `Ответственный не назван: ${counted(count, measures)}. Задания останутся за вами.`,
  measure: (number: string | null, title: string) => (number === null ? title : `${number}. ${title}`),
  say: 'Кто это на самом деле',
  sayHow: 'Указание запомнится и для следующих планов вашей организации.',
  choices: {
    municipality: 'Каждый муниципалитет',
    school: 'Каждая школа',
    centre: 'Каждый центр «Точка роста»',
    owner: 'Мы сами',
    chosen: 'Организации из списка',
    outside: 'Внешняя организация: задание остаётся за нами',
  },
  choose: 'Организации',
  chooseHow: 'Начните вводить название',
  noSuch: 'Такой организации нет',
  chooseMissing: 'Выберите хотя бы одну организацию',
  save: 'Запомнить',
  forget: 'Понимать по словам документа',
  saved: 'Запомнено',
  gone: 'Такого ответственного в плане нет',
  emptyTitle: 'В плане не назван ни один ответственный',
  emptyHow: 'Все задания остаются за организацией, которая ввела план.',
} as const
