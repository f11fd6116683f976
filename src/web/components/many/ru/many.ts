import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateWithWeekday } from '../../../ru/dates.ts'
import { counted, type Forms, tasks } from '../../../ru/plural.ts'

/** «Принять 21 задание». */
const taskObjects: Forms = ['задание', 'задания', 'заданий']

export const words = {
  ticked: (count: number) => (count === 0 ? 'Ничего не отмечено' : `Отмечено: ${counted(count, tasks)}`),
  untick: 'Снять отметки',
  which: (organisation: string, measure: string | null, until: string) =>
    [organisation, ...(measure === null ? [] : [`«${measure}»`]), until].join(', '),
  until: (day: CivilDate | null) => (day === null ? 'даты ещё нет' : `до ${dateWithWeekday(day)}`),
  actions: 'Что сделать с отмеченными',
  action: {
    submit: 'Отправить на проверку',
    attach: 'Приложить файл',
    accept: 'Принять',
    return: 'Вернуть на доработку',
  },
  submitMine: 'Отметить исполнение',
  do: {
    submit: (count: number) => `Отправить на проверку ${counted(count, taskObjects)}`,
    attach: (count: number) => `Приложить к ${counted(count, ['заданию', 'заданиям', 'заданиям'])}`,
    accept: (count: number) => `Принять ${counted(count, taskObjects)}`,
    return: (count: number) => `Вернуть ${counted(count, taskObjects)}`,
  },
  doMine: (count: number) => `Отметить исполнение: ${counted(count, tasks)}`,
  doneMany: (count: number) => `Исполнение отмечено: ${counted(count, tasks)}`,
  done: {
    submit: (count: number) => `Отправлено на проверку: ${counted(count, tasks)}`,
    attach: (count: number) => `Файл приложен: ${counted(count, tasks)}`,
    accept: (count: number) => `Принято и снято с контроля: ${counted(count, tasks)}`,
    return: (count: number) => `Возвращено на доработку: ${counted(count, tasks)}`,
  },
  submitTo: (name: string) => `Увидит и проверит: ${name}.`,
  doneDay: 'Когда исполнено',
  dayMissing: 'Укажите день: например, 5.10',
  dayAhead: (today: string) => `День ещё не наступил: сегодня ${today}`,
  note: 'Что сделано',
  noteHow: 'Одно пояснение ко всем отмеченным; можно оставить пустым, если подтверждения приложены',
  file: 'Файл ко всем отмеченным',
  fileHow: 'Хранится один раз и подтверждает каждое из заданий; до 50 МБ.',
  choose: 'Выбрать файл',
  fileMissing: 'Выберите файл',
  kind: 'Что это',
  sending: (name: string) => `Отправляется: ${name}`,
  lineLost: (name: string) => `Связь пропала. «${name}» досылается, как только она вернётся.`,
  reason: 'Что исправить',
  reasonHow: 'Одна причина на все отмеченные задания',
  reasonEach: 'Своя причина каждому заданию',
  reasonOf: (which: string) => `Что исправить: ${which}`,
  reasonMissing: 'Напишите причину',
  acceptHow: 'Задания будут сняты с контроля. Посмотрите подтверждения до того, как принять.',
  failed: 'Не выполнено',
  barredTitle: (count: number) => `С этим не получится: ${counted(count, tasks)}`,
  barredHow: 'Они останутся как есть; с остальными будет выполнено.',
  barredAll: 'Ни с одним из отмеченных это сделать нельзя.',
  undo: 'Отменить',
  undone: (count: number) => `Снова на контроле: ${counted(count, tasks)}`,
  notUndone: 'Не отменено',
  partly: (taken: string, barred: number) => `${taken}; осталось как было: ${counted(barred, tasks)}`,
  andMore: (count: number) => `И ещё ${counted(count, tasks)}.`,
  untickBarred: 'Снять отметки с этих заданий',
  unknownTask: 'Задание',
} as const
