import { counted, type Forms } from '../../../ru/plural.ts'

const workingDays: Forms = ['рабочий день', 'рабочих дня', 'рабочих дней']

export const words = {
  title: 'Контроль',
  to: 'Кто контролирует исполнение',
  how: 'Он принимает и возвращает исполнение, продлевает сроки, соглашается, что задание не требуется.',
  handOn: 'Передать контроль',
  handedOn: 'Контроль передан',
  failed: 'Контроль не передан',
  escalationLabel: 'Сообщать координатору выше о просроченном',
  escalationHow: 'Такие задания встанут у него в «Сегодня» как требующие внимания.',
  never: 'не сообщать',
  afterDays: (count: number) => `через ${counted(count, workingDays)}`,
  escalation: (after: number | null) =>
    after === null
      ? 'О просроченном координатору выше не сообщается.'
      : `О просроченном сообщается координатору выше через ${counted(after, workingDays)}.`,
  escalationSaved: 'Порядок сохранён',
  notSaved: 'Не сохранено',
} as const
