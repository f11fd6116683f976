export const words = {
  attach: 'Приложить подтверждение',
  kind: 'Что это',
  form: 'Как приложить',
  forms: { file: 'Файл', link: 'Ссылка', words: 'Текст', known: 'Из моих файлов' },
  choose: 'Выбрать файлы',
  photograph: 'Сфотографировать',
  chooseHow:
    'PDF, Word, Excel, PowerPoint, OpenDocument, JPEG, PNG; до 50 МБ. Место съёмки из снимков удаляется.',
  link: 'Адрес страницы',
  linkHow: 'Например: school5.ru/tochka-rosta',
  caption: 'Название',
  words: 'Что подтверждает исполнение',
  add: 'Приложить',
  known: 'Файл',
  knownHow: 'Файлы, которые вы недавно приложили к другим заданиям',
  noKnown: 'К другим заданиям вы файлов ещё не прикладывали.',
  sending: (name: string) => `Отправляется: ${name}`,
  lineLost: (name: string) => `Связь пропала. «${name}» досылается, как только она вернётся.`,
  failed: 'Не приложено',
  failedOf: (name: string) => `Не приложено: ${name}`,
  attached: 'Подтверждение приложено',
  remove: 'Убрать',
  removeOf: (name: string) => `Убрать: ${name}`,
  removed: 'Подтверждение убрано',
  people: 'Люди на снимке',
  notSaid: 'Не указано',
  thumbnailOf: (name: string) => `Снимок: ${name}`,
  by: (name: string, moment: string) => `${name}, ${moment}`,
  opensElsewhere: 'откроется в новой вкладке',
} as const

const units = ['Б', 'КБ', 'МБ'] as const

/** «12 КБ» */
export function sizeText(bytes: number): string {
  const unit = bytes < 1024 ? 0 : bytes < 1024 * 1024 ? 1 : 2
  const amount = bytes / 1024 ** unit
  return `${amount.toLocaleString('ru-RU', { maximumFractionDigits: unit === 2 ? 1 : 0 })}\u00a0${units[unit]}`
}
