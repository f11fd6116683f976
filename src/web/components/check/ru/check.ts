export const words = {
  oneByOne: 'Проверить по очереди',
} as const
