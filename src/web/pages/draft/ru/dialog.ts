/** Words of the small dialogs over the table. */
export const dialogWords = {
  splitTitle: 'Разделить мероприятие на два',
  splitHow: 'Поставьте курсор туда, где начинается второе мероприятие, или выберите место стрелками.',
  splitFirst: 'Первое',
  splitSecond: 'Второе',
  splitDo: 'Разделить',
  splitNothing: 'Обе части должны содержать слова.',
  sectionTitle: 'Номер и срок раздела',
  sectionNumber: 'Номер',
  sectionPeriod: 'Срок раздела',
  sectionPeriodHow: 'Например: «2021 год», «01.09.2026 – 31.05.2027». Пусто — как у плана.',
  sectionPeriodWrong: 'Не понято как период: назовите начало и конец.',
  save: 'Сохранить',
  pasteTitle: 'Вставить строки из таблицы',
  pasteHow:
    'Скопируйте строки в Excel, Word или на сайте и вставьте сюда (Ctrl + V). Строка заголовков поможет узнать столбцы.',
  pasteText: 'Скопированные строки',
  pasteDo: (rows: string) => `Добавить ${rows}`,
  pasteNone: 'Добавить строки',
  cancel: 'Отменить',
  close: 'Закрыть',
} as const
