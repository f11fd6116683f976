/** One sentence for whatever goes wrong before a use case is reached. */
export const requestSentences = {
  'request/malformed': 'Запрос составлен неверно. Обновите страницу и повторите.',
  'request/not-understood': 'Такой вид данных здесь не принимается.',
  'request/too-large': 'Слишком много данных сразу. Файл может занимать не больше 50 МБ.',
  'request/foreign-origin':
    'Запрос пришёл с чужой страницы и не выполнен. Откройте «Росток» заново и повторите.',
  'request/failed': 'Не получилось из-за ошибки программы. Ваши данные целы; повторите чуть позже.',
  'address/not-found': 'По этому адресу ничего нет.',
} as const

/** Words of the page that a browser shows where a link to a file gave none. */
export const refusalPage = {
  title: 'Файл не получен',
  back: 'Вернуться на страницу',
  code: (trace: string) => `Код для поддержки: ${trace}`,
} as const
