import { documentOf, line, table, title } from '../build-document.ts'
import type { CorpusCase } from '../corpus-case.ts'

export const layoutCases: readonly CorpusCase[] = [
  {
    name: 'two-level header, start and end in two columns, a row of column numbers',
    document: documentOf(
      title('Комплекс мер (дорожная карта)'),
      title('по созданию центров «Точка роста» в Ленской области на 2022 год'),
      table([
        [
          { text: '№ п/п', down: 2 },
          { text: 'Наименование мероприятия', down: 2 },
          { text: 'Срок реализации', across: 2 },
          { text: 'Ответственный исполнитель', down: 2 },
          { text: 'Ожидаемый результат', down: 2 },
        ],
        ['начало', 'окончание'],
        ['1', '2', '3', '4', '5', '6'],
        [
          '1.',
          'Утверждён перечень школ',
          '10.01.2022',
          '31.01.2022',
          'Министерство образования Ленской области',
          'Приказ',
        ],
        [
          '2.',
          'Закуплено оборудование',
          '01.03.2022',
          '01.08.2022',
          'Муниципальные органы управления образованием',
          'Акты',
        ],
        ['3.', 'Открыты центры', '01.09.2022', '01.09.2022', 'Школы', 'Репортажи'],
        ['4.', 'Сдан отчёт', '', '25.12.2022', 'Региональный координатор', 'Отчёт'],
      ]),
    ),
    expected: {
      documents: [],
      plans: [
        {
          title:
            'Комплекс мер (дорожная карта) по созданию центров «Точка роста» в Ленской области на 2022 год',
          level: 'region',
          period: { start: '2022-01-01', end: '2022-12-31' },
          measures: [
            {
              number: '1',
              title: 'Утверждён перечень школ',
              result: 'Приказ',
              assignments: [
                {
                  due: '10.01.2022 – 31.01.2022',
                  parties: ['министерство образования Ленской области'],
                  schedule: { kind: 'once', windows: [['2022-01-10', '2022-01-31']] },
                },
              ],
            },
            { number: '2', assignments: [{ schedule: { windows: [['2022-03-01', '2022-08-01']] } }] },
            {
              number: '3',
              assignments: [{ due: '01.09.2022', schedule: { windows: [['2022-09-01', '2022-09-01']] } }],
            },
            {
              number: '4',
              assignments: [{ due: '25.12.2022', schedule: { windows: [[null, '2022-12-25']] } }],
            },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'automatic numbers, a party merged over rows, extra columns',
    document: documentOf(
      line('УТВЕРЖДЕНО'),
      line('приказом управления образования Кедровского района'),
      line('от 15.02.2023 № 41-од'),
      title('ДОРОЖНАЯ КАРТА'),
      title('ПО РАЗВИТИЮ ЦЕНТРОВ «ТОЧКА РОСТА» КЕДРОВСКОГО РАЙОНА НА 2023-2025 ГОДЫ'),
      table([
        [
          '№',
          'Ответственные',
          'Мероприятия',
          'Сроки',
          'Источник финансирования',
          'Отметка о выполнении',
          'Продукт',
        ],
        [
          { text: '', label: '1.' },
          { text: 'Руководители и педагоги центров', down: 2 },
          'Разработка программ',
          'до 1 июня 2023 года',
          'бюджет',
          '',
          'Программы',
        ],
        [{ text: '', label: '2.' }, 'Обучение педагогов', 'ежегодно', '—', '', ''],
        [{ text: '', label: '3.' }, 'Директора школ', 'Отчёт', 'ежеквартально', '', 'сдан', ''],
      ]),
    ),
    expected: {
      documents: [],
      plans: [
        {
          title: 'ДОРОЖНАЯ КАРТА ПО РАЗВИТИЮ ЦЕНТРОВ «ТОЧКА РОСТА» КЕДРОВСКОГО РАЙОНА НА 2023-2025 ГОДЫ',
          level: 'municipality',
          period: { start: '2023-01-01', end: '2025-12-31' },
          measures: [
            {
              number: '1',
              title: 'Разработка программ',
              result: null,
              extra: [
                { heading: 'Источник финансирования', text: 'бюджет' },
                { heading: 'Продукт', text: 'Программы' },
              ],
              assignments: [
                { due: 'до 1 июня 2023 года', parties: ['руководители центров', 'педагоги центров'] },
              ],
            },
            {
              number: '2',
              assignments: [{ due: 'ежегодно', parties: ['руководители центров', 'педагоги центров'] }],
            },
            { number: '3', assignments: [{ parties: ['директора школ'] }] },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'quarters as columns with marks',
    document: documentOf(
      title('План работы центра «Точка роста» МБОУ «Сосновская СОШ» на 2024 год'),
      table([
        [
          { text: '№', down: 2 },
          { text: 'Мероприятие', down: 2 },
          { text: '2024 год', across: 4 },
          { text: 'Ответственный', down: 2 },
        ],
        ['I кв.', 'II кв.', 'III кв.', 'IV кв.'],
        ['1', 'Мониторинг', '+', '', '+', '', 'руководитель центра'],
        ['2', 'День открытых дверей', '', 'V', '', '', 'педагоги'],
        ['3', 'Отчёт', 'х', 'х', 'х', 'х', 'руководитель центра'],
      ]),
    ),
    expected: {
      plans: [
        {
          level: 'school',
          measures: [
            {
              title: 'Мониторинг',
              assignments: [
                {
                  due: 'I кв., III кв.',
                  schedule: {
                    kind: 'recurring',
                    windows: [
                      ['2024-01-01', '2024-03-31'],
                      ['2024-07-01', '2024-09-30'],
                    ],
                  },
                },
              ],
            },
            { assignments: [{ schedule: { kind: 'once', windows: [['2024-04-01', '2024-06-30']] } }] },
            { assignments: [{ schedule: { kind: 'recurring' }, parties: ['руководитель центра'] }] },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'months as columns, without spans',
    document: documentOf(
      title('План мероприятий по внедрению модели «Точка роста» в гимназии № 3 на 2023 год'),
      table([
        ['№ п/п', 'Содержание деятельности', 'Исполнитель', 'январь', 'февраль', 'март', 'апрель'],
        ['1', 'Подготовка приказа', 'директор', '*', '', '', ''],
        ['2', 'Ремонт кабинетов', 'завхоз', '', '*', '*', ''],
      ]),
    ),
    expected: {
      plans: [
        {
          level: 'school',
          period: { start: '2023-01-01', end: '2023-12-31' },
          measures: [
            { assignments: [{ due: 'январь', schedule: { windows: [['2023-01-01', '2023-01-31']] } }] },
            {
              assignments: [
                {
                  due: 'февраль, март',
                  schedule: {
                    windows: [
                      ['2023-02-01', '2023-02-28'],
                      ['2023-03-01', '2023-03-31'],
                    ],
                  },
                  parties: ['завхоз'],
                },
              ],
            },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'nested rows: a row over others without a term is a section, with a term a measure',
    document: documentOf(
      title('Муниципальная дорожная карта Озёрного муниципального округа на 2022-2024 годы'),
      table([
        ['№', 'Мероприятие', 'Результат', 'Срок', 'Ответственный'],
        ['1.', 'Нормативное обеспечение', '', '', ''],
        ['1.1.', 'Разработка положений', 'Положения', 'март 2022 г.', 'Отдел образования'],
        ['1.1.1.', 'Согласование положений', 'Лист согласования', 'апрель 2022 г.', 'Отдел образования'],
        ['2.', 'Кадры', '', '', ''],
        ['2.1', 'Обучение педагогов', 'Удостоверения', 'один раз в 3 года', 'Школы'],
        ['2.2', 'Аттестация', 'Приказ', '2023 год', 'Школы'],
        ['2.2.1', 'Подготовка документов', 'Документы', 'январь 2023', 'Школы'],
      ]),
    ),
    expected: {
      plans: [
        {
          level: 'municipality',
          sections: [
            { number: '1', title: 'Нормативное обеспечение' },
            { number: '2', title: 'Кадры' },
          ],
          measures: [
            { number: '1.1', section: 0 },
            { number: '1.1.1', section: 0 },
            { number: '2.1', section: 1 },
            {
              number: '2.2',
              section: 1,
              assignments: [{ schedule: { kind: 'continuous', windows: [['2023-01-01', '2023-12-31']] } }],
            },
            { number: '2.2.1', section: 1 },
          ],
        },
      ],
      findings: [],
    },
  },
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
