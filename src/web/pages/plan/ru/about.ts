import type { PlanView } from '#contract/plan.ts'
import { counted, tasks } from '../../../ru/plural.ts'

export const words = {
  stoodOn: (day: string) => `как исполнялась на ${day}`,
  dropped: 'Исключено актами',
  droppedAt: (moment: string, counts: PlanView['dropped'][number]['counts']) => {
    const done = (counts.done ?? 0) + (counts['done-late'] ?? 0)
    const off = counts.cancelled ?? 0
    return [
      moment,
      ...(off === 0 ? [] : [`снято ${counted(off, tasks)}`]),
      ...(done === 0 ? [] : [`исполнено ${counted(done, tasks)}`]),
    ].join(', ')
  },
  neighbours: 'Планы соседних периодов',
  neighbour: { before: 'Прошлый период:', behind: 'Следующий период:' },
  act: 'Акт',
  noAct: 'Акт, которым утверждён план, в документе не найден.',
  actLine: (kind: string, date: string | null, number: string | null) =>
    [kind, date === null ? null : `от ${date}`, number === null ? null : `№\u00a0${number}`]
      .filter((part) => part !== null)
      .join(' '),
  actKind: 'акт',
  issuer: 'Кем издан',
  place: 'Место издания',
  actTitle: 'О чём',
  basis: 'Основание',
  clauses: 'Пункты',
  signatory: 'Подписал',
  goals: 'Цели',
  objectives: 'Задачи',
  targets: 'Целевые значения',
  targetColumns: { target: 'Показатель', value: 'Значение' },
  operator: { '>=': 'не менее', '<=': 'не более', '=': '' } as Readonly<Record<string, string>>,
  plan: 'План',
  organisation: 'Организация',
  period: 'Период',
  horizon: 'Задания составлены',
  horizonUntil: (day: string) => `до ${day}: план не называет последнего дня`,
  enacted: 'Введён в действие',
  enactedBy: (moment: string, person: string) => `${moment}, ${person}`,
  original: 'Оригинал',
  download: 'Скачать',
  review: 'Открыть рядом с прочитанным',
  noOriginal: 'План набран вручную, файла нет.',
  sum: 'Контрольная сумма SHA-256',
  editions: 'Редакции',
  actFile: 'файл акта',
  edition: (edition: number) => `Редакция ${edition}`,
  thisEdition: 'открыта сейчас',
  state: { 'in-force': 'в силе', withdrawn: 'отозвана', superseded: 'заменена' },
  history: 'История',
  historyEmptyHow: 'Здесь видно, кто и когда ввёл план, отметил исполнение или снял отметку.',
  bytes: (bytes: number) =>
    bytes < 1_048_576
      ? `${Math.max(1, Math.round(bytes / 1024))}\u00a0КБ`
      : `${(bytes / 1_048_576).toFixed(1).replace('.', ',')}\u00a0МБ`,
} as const
