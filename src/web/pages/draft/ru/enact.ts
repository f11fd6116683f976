/** Words of putting a plan in force. */
export const enactWords = {
  title: 'Ввести в действие',
  close: 'Закрыть',
  untitled: 'План без названия',
  undated: (rows: string) => `без даты: ${rows}`,
  owner: (name: string) =>
    `Задания получит: ${name}. Оригинал документа сохраняется без изменений. Пока никто не начал работу, план можно отозвать.`,
  open: (findings: string) => `Осталось: ${findings}. Они не мешают ввести план в действие.`,
  barred: 'План пока нельзя ввести в действие. Исправьте:',
  waiting: 'Сначала должны быть отправлены все изменения.',
  edition: 'Такой документ уже вводили в действие',
  asEdition: (edition: number, title: string) =>
    `Редакция ${edition} плана «${title}»: прежняя перестанет действовать`,
  asNew: 'Отдельный план рядом с прежним',
  later: 'Вернуться к проверке',
  enact: 'Ввести план в действие',
  enactAll: (plans: string) => `Ввести в действие ${plans}`,
  doneTitle: 'План введён в действие',
  done: (title: string, measures: string, tasks: string) => `«${title}»: ${measures}, ${tasks}.`,
} as const
