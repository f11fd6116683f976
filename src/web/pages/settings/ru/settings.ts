export const words = {
  kinds: 'Разделы настроек',
  calendar: 'Производственный календарь',
  sessions: 'Сеансы',
  password: 'Пароль',
} as const
