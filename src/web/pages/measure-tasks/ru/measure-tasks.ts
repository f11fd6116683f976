import { counted, pieces, tasks } from '../../../ru/plural.ts'

export const words = {
  title: 'Все задания мероприятия',
  loadingTitle: 'Задания мероприятия',
  number: (number: string | null) => (number === null ? 'Мероприятие' : `Мероприятие ${number}`),
  result: 'Ожидаемый результат',
  filter: 'Показать задания',
  all: 'Все',
  tickAll: (count: number) => `Отметить все: ${counted(count, tasks)}`,
  tick: (organisation: string, due: string) => `${organisation}, ${due}`,
  pieces: (count: number) => (count === 0 ? 'подтверждений нет' : counted(count, pieces)),
  more: (rest: number) => `Показать ещё: ${counted(rest, tasks)}`,
  loadingMore: 'Загружаются остальные задания…',
  emptyTitle: 'Таких заданий нет',
  emptyHow: 'Снимите отбор, чтобы увидеть все задания мероприятия.',
  noneTitle: 'Заданий у этого мероприятия нет',
  noneHow: 'План ещё не доведён до исполнителей, или срок мероприятия не даёт заданий.',
} as const
