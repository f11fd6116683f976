import { plural } from '../../../ru/plural.ts'

export const words = {
  title: 'Уведомления',
  unread: (count: number) =>
    count >= 100
      ? 'больше 99 непрочитанных'
      : `${count} ${plural(count, ['непрочитанное', 'непрочитанных', 'непрочитанных'])}`,
  readAll: 'Прочитать все',
  settings: 'Настроить',
  today: 'Сегодня',
  yesterday: 'Вчера',
  new: 'Новое:',
  emptyTitle: 'Уведомлений нет',
  emptyHow:
    'Здесь появится то, что вас касается: возвращённые задания, ответы на просьбы, сообщения, доведённые и изменённые планы.',
} as const
