/** What is said above the review, and about actions that were not done. */
export const noticeWords = {
  away: 'Нет связи с сервером. Править можно: изменения хранятся в этом браузере и уйдут, как только связь появится.',
  calendarMissing:
    'Производственный календарь не загрузился: сроки в рабочих днях могут быть показаны с ошибкой на день-два.',
  refusal: {
    'draft/field-changed': 'Это место тем временем изменили: посмотрите и повторите.',
    'draft/row-gone': 'Этой строки больше нет: её удалили.',
    'draft/not-possible': 'Так изменить строки нельзя.',
    'draft/way-back-gone': 'Отменить это изменение уже нельзя: строку с тех пор изменили.',
  },
} as const
