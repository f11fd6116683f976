export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  standIns: 'Замещение',
  sessions: 'Сеансы',
  password: 'Пароль',
} as const
