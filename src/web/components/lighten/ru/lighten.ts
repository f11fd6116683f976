import { sizeText } from '../../../ru/size.ts'

export const words = {
  choose: 'Уменьшать большие снимки перед отправкой',
  done: (name: string, from: number, to: number) =>
    `«${name}»: уменьшено с ${sizeText(from)} до ${sizeText(to)}`,
} as const
