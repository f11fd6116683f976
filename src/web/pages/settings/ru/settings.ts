export const words = {
  kinds: 'Разделы настроек',
  calendarShort: 'Календарь',
  standIns: 'Замещение',
  notices: 'Уведомления',
  feeds: 'Подписки',
  evidence: 'Подтверждения',
  journal: 'Журнал',
  sessions: 'Сеансы',
  password: 'Пароль',
  doors: 'Вход и безопасность',
} as const
