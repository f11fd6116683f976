export const words = {
  joinedTo: (day: string, act: string) => `С ${day} присоединена: ${act}. Преемник: `,
  acts: 'Основания изменений',
  actOf: { rename: 'Переименование', move: 'Перевод', merge: 'Присоединение' },
  scan: (name: string) => `Скан: ${name}`,
  joined: 'К ней присоединены',
  joinedOn: (day: string, act: string) => `с ${day}: ${act}`,
  former: (until: string, name: string) => `До ${until} – ${name}`,
} as const
