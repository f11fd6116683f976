import { documentOf, line, table, title } from '../build-document.ts'
import type { CorpusCase } from '../corpus-case.ts'

export const mergedCases: readonly CorpusCase[] = [
  {
    name: 'stages as headings between tables, the header only in the first',
    document: documentOf(
      title('План мероприятий («дорожная карта») МКОУ «Лесная ООШ» на 2022 год'),
      line('I этап. Подготовительный (январь – март 2022 года)', { bold: true }),
      table([
        ['Срок', 'Мероприятие', 'Ответственный'],
        ['январь', 'Создание рабочей группы', 'Директор'],
      ]),
      line('II этап. Основной (апрель – август 2022 года)', { bold: true }),
      table([
        ['постоянно', 'Информирование родителей', 'Классные руководители'],
        ['до 15 июля', 'Ремонт помещений', 'Завхоз'],
      ]),
      line('Продолжение таблицы'),
      table([['август', 'Приёмка оборудования', 'То же']]),
    ),
    expected: {
      plans: [
        {
          sections: [
            { number: 'I', title: 'Подготовительный', start: '2022-01-01', end: '2022-03-31' },
            { number: 'II', title: 'Основной', start: '2022-04-01', end: '2022-08-31' },
          ],
          measures: [
            { section: 0, title: 'Создание рабочей группы' },
            {
              section: 1,
              assignments: [{ schedule: { kind: 'continuous', windows: [['2022-04-01', '2022-08-31']] } }],
            },
            { section: 1, title: 'Ремонт помещений' },
            { section: 1, assignments: [{ responsible: 'Завхоз', parties: ['завхоз'] }] },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'directions in a column of their own, merged over their rows',
    document: documentOf(
      title(
        'Перечень мероприятий по поддержке центров «Точка роста» Заречного городского округа на 2021 год',
      ),
      table([
        ['Направление', 'Наименование мероприятия', 'Участники', 'Дата проведения', 'Ответственные'],
        [
          { text: 'Методическая работа', down: 2 },
          'Семинар руководителей',
          'руководители центров',
          '15 марта',
          'РМК',
        ],
        ['Конкурс уроков', 'педагоги', 'апрель', '—"—'],
        ['Работа с детьми', 'Каникулярная смена', 'обучающиеся', 'июнь', 'Школы'],
      ]),
    ),
    expected: {
      plans: [
        {
          level: 'municipality',
          sections: [{ title: 'Методическая работа' }, { title: 'Работа с детьми' }],
          measures: [
            { section: 0, audience: 'руководители центров', number: null },
            { section: 0, assignments: [{ responsible: 'РМК', parties: ['РМК'] }] },
            { section: 1, title: 'Каникулярная смена' },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'the title in the table itself, a measure with two terms under merged cells',
    document: documentOf(
      table([
        [{ text: 'План мероприятий по открытию центра «Точка роста» в лицее № 2 в 2022 году', across: 5 }],
        ['№', 'Мероприятие', 'Документ-результат', 'Срок', 'Ответственный'],
        [
          { text: '1', down: 2 },
          { text: 'Обеспечение нормативной базы', down: 2 },
          { text: 'Приказы', down: 2 },
          'май',
          'директор',
        ],
        ['август', 'рабочая группа'],
        [{ text: 'Организационные мероприятия', across: 5 }],
        ['2', 'Набор детей', 'Списки', 'до 15.09', 'педагоги'],
      ]),
    ),
    expected: {
      plans: [
        {
          title: 'План мероприятий по открытию центра «Точка роста» в лицее № 2 в 2022 году',
          level: 'school',
          sections: [{ title: 'Организационные мероприятия' }],
          measures: [
            {
              number: '1',
              section: null,
              result: 'Приказы',
              assignments: [
                { due: 'май', parties: ['директор'] },
                { due: 'август', parties: ['рабочая группа'] },
              ],
            },
            { number: '2', section: 0, assignments: [{ schedule: { windows: [[null, '2022-09-15']] } }] },
          ],
        },
      ],
      findings: [{ code: 'section-missing', measure: null }],
    },
  },
  {
    name: 'measures of the centre and of the authority, the left cell merged over the rows of the right',
    document: documentOf(
      title('ТЕХНИЧЕСКОЕ ЗАДАНИЕ'),
      title('для центров и органов управления образованием на 2021 год'),
      table([
        [
          '№',
          'Мероприятия центров',
          'Сроки',
          'Мероприятия муниципальных органов управления образованием',
          'Сроки',
        ],
        [
          { text: '1.', down: 2 },
          { text: 'Создание зон центра', down: 2 },
          { text: 'август', down: 2 },
          'Закупка оборудования',
          'май',
        ],
        ['Поставка оборудования', 'июль'],
        ['2.', '', '', 'Контроль', 'ежеквартально'],
      ]),
    ),
    expected: {
      plans: [
        {
          level: 'municipality',
          measures: [
            {
              number: '1',
              track: 'centre',
              row: 1,
              title: 'Создание зон центра',
              assignments: [{ parties: ['центр'] }],
            },
            {
              number: '1',
              track: 'authority',
              row: 1,
              assignments: [{ parties: ['МОУО'], responsible: null }],
            },
            { number: '1', track: 'authority', row: 2, title: 'Поставка оборудования' },
            { number: '2', track: 'authority', row: 3 },
          ],
        },
      ],
      findings: [],
    },
  },
]
