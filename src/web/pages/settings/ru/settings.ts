export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  evidence: 'Подтверждения',
  sessions: 'Сеансы',
  password: 'Пароль',
} as const
