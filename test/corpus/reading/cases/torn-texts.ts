import type { CorpusCase } from '../corpus-case.ts'

export const tornCases: readonly CorpusCase[] = [
  {
    name: 'rows torn by page breaks, list items in rows of their own, gaps that a clerk sends back',
    document: `Муниципальный план мероприятий Степного района на 2021 год

№\tМероприятие\tСрок\tОтветственный
1.\tРазработка программ, в том числе проведение\tапрель -\tРМК

\tсеминаров для педагогов\tмай\t
2.\tРабота с родителями:\tмарт\tШколы
\t- собрания\t\t
\t- анкетирование\t\t
2.\tЗакупка оборудования\t25.08.2020\t
4.\t\tиюнь\tШколы
`,
    expected: {
      plans: [
        {
          measures: [
            {
              number: '1',
              title: 'Разработка программ, в том числе проведение семинаров для педагогов',
              assignments: [{ due: 'апрель - май', schedule: { windows: [['2021-04-01', '2021-05-31']] } }],
            },
            { number: '2', title: 'Работа с родителями:' },
            { number: null, title: '- собрания' },
            { number: null, title: '- анкетирование' },
            { number: '2', title: 'Закупка оборудования' },
            { number: '4', title: '' },
          ],
        },
      ],
      findings: [
        { code: 'number-duplicated', measure: '2' },
        { code: 'number-missing', measure: null, text: '- собрания' },
        { code: 'responsible-missing', measure: null },
        { code: 'due-missing', measure: null },
        { code: 'number-missing', measure: null },
        { code: 'responsible-missing', measure: null },
        { code: 'due-missing', measure: null },
        { code: 'responsible-missing', measure: '2' },
        { code: 'due-outside-period', measure: '2', text: '25.08.2020' },
        { code: 'title-missing', measure: '4' },
      ],
    },
  },
  {
    name: 'a letter that holds no plan',
    document: `Управление образования просит руководителей школ представить информацию о реализации плана мероприятий
по созданию центров «Точка роста».

\tСрок представления: до 15 марта 2022 года.
\tОтветственный: Иванова А.А., тел. 2-11-22.

Информацию направить по форме:

Школа\tКоличество детей\tТелефон
СОШ № 1\t45\t2-22-33
СОШ № 2\t50\t2-33-44

Начальник управления\t\tС.С. Семёнов
`,
    expected: { documents: [], plans: [], findings: [] },
  },
  {
    name: 'an order without a plan, with a list of its working group',
    document: `МБОУ «Луговская СОШ»
ПРИКАЗ
от 01.02.2022 № 12
О создании рабочей группы
В целях подготовки к открытию центра «Точка роста» приказываю:
1. Создать рабочую группу в составе:

№\tФИО\tДолжность\tОтветственный за
1\tИванов И.И.\tдиректор\tобщее руководство
2\tПетров П.П.\tзавхоз\tремонт

2. Контроль оставляю за собой.
Директор    И.И. Иванов
`,
    expected: {
      documents: [
        {
          kind: 'приказ',
          number: '12',
          date: '2022-02-01',
          clauses: [{ number: '1' }, { number: '2', text: 'Контроль оставляю за собой.' }],
          signatory: { position: 'Директор', name: 'И.И. Иванов' },
        },
      ],
      plans: [],
      findings: [],
    },
  },
  {
    name: 'each cell on a line of its own, with directions as rows',
    document: `План мероприятий по развитию центров «Точка роста» в Приморском муниципальном округе на 2022-2023 годы

\t№ п/п
\tМероприятие
\tОжидаемый
результат
\tСрок
\tОтветственный

\tНаправление 1. Кадры

\t1.1
\tКурсы повышения
квалификации
\tУдостоверения
\tежегодно,
октябрь
\tМетодический
кабинет

\tНаправление 2. Информирование

\t2.1
\tПубликации
\tСтатьи
\tпостоянно
\tШколы,

МОУО
`,
    expected: {
      plans: [
        {
          sections: [
            { number: '1', title: 'Кадры' },
            { number: '2', title: 'Информирование' },
          ],
          measures: [
            {
              number: '1.1',
              section: 0,
              title: 'Курсы повышения квалификации',
              assignments: [{ due: 'ежегодно, октябрь', parties: ['методический кабинет'] }],
            },
            { number: '2.1', section: 1, assignments: [{ parties: ['школы', 'МОУО'] }] },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'a table that lost its borders: every cell a line',
    document: `Утверждён
распоряжением администрации Верхнекамской области
от 15.02.2023 N 32

Комплекс мер
(дорожная карта) по созданию центров "Точка роста" в 2023 - 2024 годах

N п/п

Наименование мероприятия

Ответственный исполнитель

Результат

Срок исполнения

1

2

3

4

5

1

Утверждение:
должностного лица;
перечня показателей

министерство образования Верхнекамской области

распоряжение

2 марта 2023 года

2

Мониторинг показателей

министерство образования Верхнекамской области, муниципальные координаторы

отчёт

1 октября 2023 года, далее - ежеквартально

3

Открытие центров

органы местного самоуправления

публикации

сентябрь 2023 года
`,
    expected: {
      documents: [],
      plans: [
        {
          level: 'region',
          period: { start: '2023-01-01', end: '2024-12-31' },
          measures: [
            {
              number: '1',
              title: 'Утверждение: должностного лица; перечня показателей',
              result: 'распоряжение',
              assignments: [
                { due: '2 марта 2023 года', parties: ['министерство образования Верхнекамской области'] },
              ],
            },
            { number: '2', assignments: [{ schedule: { kind: 'recurring' } }] },
            {
              number: '3',
              result: 'публикации',
              assignments: [{ parties: ['органы местного самоуправления'] }],
            },
          ],
        },
      ],
      findings: [],
    },
  },
  {
    name: 'cells closed by bars, one a line, the heading of the numbers lost',
    document: `Дорожная карта по созданию центра "Точка роста" в лицее N 4 на 2021 год
|
Наименование мероприятия |
Ответственный |
Результат |
Срок |
||||
1. |
Назначение руководителя |
директор |
приказ |
10 февраля |
||||
2. |
Обучение педагогов |
заместитель директора |
удостоверения |
по отдельному графику |
||||
`,
    expected: {
      plans: [
        {
          measures: [
            {
              number: '1',
              title: 'Назначение руководителя',
              assignments: [{ due: '10 февраля', parties: ['директор'] }],
            },
            { number: '2', result: 'удостоверения', assignments: [{ schedule: { kind: 'external' } }] },
          ],
        },
      ],
      findings: [],
    },
  },
]
