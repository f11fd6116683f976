export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  standIns: 'Замещение',
  notices: 'Уведомления',
  evidence: 'Подтверждения',
  sessions: 'Сеансы',
  password: 'Пароль',
  doors: 'Вход и безопасность',
} as const
