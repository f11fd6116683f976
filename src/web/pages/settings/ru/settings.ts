export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  sessions: 'Сеансы',
  password: 'Пароль',
  doors: 'Вход и безопасность',
} as const
