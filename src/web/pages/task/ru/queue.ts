import { grouped } from '../../../ru/plural.ts'

export const words = {
  queue: 'Проверка по очереди',
  place: (place: number, length: number) => `${grouped(place)} из ${grouped(length)}`,
  before: (done: string) => `Предыдущее: ${done.charAt(0).toLowerCase()}${done.slice(1)}`,
  previous: 'Предыдущее',
  next: 'Следующее',
  skip: 'Пропустить',
  finish: 'К списку',
  leave: 'Прервать',
} as const
