export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  sessions: 'Сеансы',
  password: 'Пароль',
} as const
