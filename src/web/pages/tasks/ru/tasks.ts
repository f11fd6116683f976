import { counted, tasks } from '../../../ru/plural.ts'

export const words = {
  title: 'Задания',
  count: (count: number) => counted(count, tasks),
} as const
