import { paper, plan } from '../write-paper.ts'
import { months, quarters } from './repeated.ts'

/** Road maps over many pages: the same steps for each school or district, with days of its own. */

const villages = [
  'Ольховская СОШ',
  'Малиновская СОШ',
  'Степнинская ООШ',
  'Каменноложская СОШ',
  'Верх-Ирменская СОШ',
  'Новотроицкая ООШ',
  'Боровлянская СОШ № 2',
  'Усть-Талинская СОШ',
  'Красноозёрская гимназия',
] as const

interface Step {
  readonly title: string
  readonly result: string
  readonly responsible: string
  /** Month, and the day that school number nought has for it. */
  readonly month: number
  readonly day: number
}

const steps: readonly Step[] = [
  {
    title:
      'Издание приказа о создании центра образования естественно-научной и технологической направленностей',
    result: 'Приказ',
    responsible: 'Директор',
    month: 1,
    day: 12,
  },
  {
    title: 'Разработка проекта зонирования помещений с учётом требований фирменного стиля',
    result: 'Проект зонирования, согласованный с ведомственным проектным офисом',
    responsible: 'Заместитель директора по АХР',
    month: 2,
    day: 3,
  },
  {
    title: 'Заключение договора на выполнение ремонтных работ',
    result: 'Договор',
    responsible: 'Контрактный управляющий',
    month: 4,
    day: 10,
  },
  {
    title: 'Приёмка работ и подготовка помещений к размещению оборудования',
    result: 'Акт приёмки выполненных работ',
    responsible: 'Заместитель директора по АХР',
    month: 7,
    day: 14,
  },
  {
    title: 'Поступление оборудования, его расстановка и наладка, инструктаж работников',
    result: 'Накладные, акты ввода в эксплуатацию, журнал инструктажей',
    responsible: 'Учитель физики',
    month: 8,
    day: 2,
  },
  {
    title: 'Прохождение педагогами курсов повышения квалификации',
    result: 'Удостоверения установленного образца',
    responsible: 'Заместитель директора по УВР',
    month: 6,
    day: 1,
  },
  {
    title: 'Утверждение учебных планов и рабочих программ с использованием ресурсов центра',
    result: 'Приказ об утверждении программ',
    responsible: 'Педагогический совет',
    month: 8,
    day: 18,
  },
]

const words = ['января', 'февраля', 'марта', 'апреля', 'мая', 'июня', 'июля', 'августа']
const two = (number: number) => String(number).padStart(2, '0')

/** «до 15 марта 2024 г.» for one school, «15.03.2024» for the next: two ways to write a day. */
function dueOf(step: Step, school: number): { readonly text: string; readonly means: string } {
  const day = step.day + school
  const date = `2024-${two(step.month)}-${two(day)}`
  if (school % 2 === 0) return { text: `до ${day} ${words[step.month - 1]} 2024 г.`, means: `o ..${date}` }
  return { text: `${two(day)}.${two(step.month)}.2024`, means: `o ${date}` }
}

const schoolTerms: Record<string, string> = {}
const schoolRows = villages.map((village, school) => {
  const rows = steps.map((step, at) => {
    const { text, means } = dueOf(step, school)
    schoolTerms[text] = means
    return `${school * steps.length + at + 1} | ${step.title} (${village}) | ${text} | ${step.responsible} | ${step.result}`
  })
  return [`# ${school + 1} | МБОУ «${village}»`, ...rows].join('\n')
})

const directions = [
  'Организационное сопровождение',
  'Развитие материальной базы',
  'Профессиональный рост педагогов',
  'Образовательные программы и события для детей',
  'Открытость и связь с обществом',
]
const activities = [
  ['Совещание с руководителями муниципальных органов управления образованием', 'Протокол'],
  ['Анализ сведений, внесённых центрами в информационную систему', 'Аналитическая справка'],
  ['Консультирование руководителей центров по вопросам планирования', 'Журнал консультаций'],
  ['Обновление банка лучших практик', 'Банк практик на сайте института'],
  ['Выезды региональных методистов в центры', 'Отчёты о выездах'],
  ['Заочный этап конкурса профессионального мастерства', 'Оценочные листы'],
  ['Публикация новостей о работе центров', 'Новостные материалы'],
  ['Круглый стол с участием родительской общественности и индустриальных партнёров', 'Резолюция'],
  ['Формирование плана закупок расходных материалов', 'План закупок'],
] as const
const regionTerms: Readonly<Record<string, string>> = {
  'I квартал 2025 г.': 'o 2025-01..2025-03',
  'ежемесячно, до 5 числа': `r ${Array.from({ length: 12 }, (_, at) => `2025-${two(at + 1)}-01..2025-${two(at + 1)}-05`).join(' ')}`,
  ежеквартально: `r ${quarters(2025)}`,
  'в течение года': 'c 2025',
  'апрель, октябрь 2025 г.': 'r 2025-04 2025-10',
  'до 1 декабря 2025 г.': 'o ..2025-12-01',
  'февраль – май 2025 г.': 'o 2025-02..2025-05',
  ежемесячно: `r ${months('2025-01', '2025-12')}`,
}
const regionDue = Object.keys(regionTerms)
const regionWho = [
  'Министерство образования Прикамского края',
  'Региональный координатор',
  'Институт развития образования, муниципальные координаторы',
  'Краевой центр «Кванториум»',
]
const regionRows = directions.map((direction, at) => {
  const rows = activities.map(([title, result], index) => {
    const place = at * activities.length + index
    const scope = `${title} по направлению «${direction.toLowerCase()}»`
    const who = regionWho[(place * 3 + at) % regionWho.length]
    return `${at + 1}.${index + 1} | ${scope} | ${regionDue[(place * 5 + at) % regionDue.length]} | ${who} | ${result} | ${index % 3 === 0 ? 'Руководители центров' : 'Педагоги центров'}`
  })
  return [`# ${at + 1} | ${direction} | - | - | Направление ${at + 1}. ${direction}`, ...rows].join('\n')
})

export const longRoadMaps = [
  paper(
    'nine schools, sixty-three measures, the header on each page',
    [
      plan({
        title: [
          'ДОРОЖНАЯ КАРТА',
          'по созданию центров образования «Точка роста» в общеобразовательных организациях Ольховского района в 2024 году',
        ],
        level: 'municipality',
        period: ['2024-01-01', '2024-12-31'],
        rows: schoolRows.join('\n'),
        terms: schoolTerms,
        layout: {
          columns: [
            { role: 'number', head: '№ п/п', width: 0.6 },
            { role: 'title', head: 'Мероприятия', width: 4 },
            { role: 'result', head: 'Результат', width: 2.4 },
            { role: 'due', head: 'Срок', width: 1.7 },
            { role: 'responsible', head: 'Ответственный', width: 2 },
          ],
          sections: 'row',
          columnNumbers: true,
        },
      }),
    ],
    { runningHead: 'Дорожная карта Ольховского района' },
  ),

  paper(
    'a region, forty-five measures across the page, responsible merged',
    [
      plan({
        mark: ['УТВЕРЖДЁН', 'приказом министерства образования Прикамского края', 'от 20.12.2024 № 700-п'],
        title: [
          'ПЛАН МЕРОПРИЯТИЙ',
          'по функционированию центров «Точка роста» в Прикамском крае на 2025 год',
        ],
        level: 'region',
        period: ['2025-01-01', '2025-12-31'],
        rows: regionRows.join('\n'),
        terms: regionTerms,
        parties: {
          'Институт развития образования, муниципальные координаторы':
            'институт развития образования; муниципальные координаторы',
        },
        layout: {
          columns: [
            { role: 'number', head: '№', width: 0.7 },
            { role: 'title', head: 'Наименование мероприятия', width: 4 },
            { role: 'audience', head: 'Целевая аудитория', width: 1.8 },
            { role: 'due', head: 'Сроки исполнения', width: 1.8 },
            { role: 'responsible', head: 'Ответственные исполнители', width: 2.4 },
            { role: 'result', head: 'Ожидаемые результаты', width: 2 },
          ],
          sections: 'row',
        },
      }),
    ],
    { landscape: true },
  ),

  paper(
    'the same region torn by its directions, the header only once',
    [
      plan({
        title: ['Комплекс мер по развитию центров «Точка роста» в Прикамском крае на 2025 год'],
        level: 'region',
        period: ['2025-01-01', '2025-12-31'],
        rows: regionRows.join('\n'),
        terms: regionTerms,
        parties: {
          'Институт развития образования, муниципальные координаторы':
            'институт развития образования; муниципальные координаторы',
        },
        layout: {
          columns: [
            { role: 'number', head: '№ п/п', width: 0.8 },
            { role: 'title', head: 'Мероприятие', width: 4 },
            { role: 'responsible', head: 'Исполнители', width: 2.4 },
            { role: 'due', head: 'Срок', width: 1.8 },
            { role: 'audience', head: 'Участники', width: 1.6 },
            { role: 'result', head: 'Результат', width: 1.8 },
          ],
          sections: 'torn',
          inherit: { responsible: 'то же' },
        },
      }),
    ],
    { runningHead: 'Комплекс мер на 2025 год' },
  ),
]
