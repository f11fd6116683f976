import { type ParsedTerm, parseSchedule } from '#core/schedule/parse-schedule.ts'

/** Who owes a measure: the owner of the plan, each school of its territory, each centre, or each municipality. */
export type Executor = 'owner' | 'school' | 'centre' | 'municipality'

export interface MeasureForm {
  readonly executor: Executor
  readonly title: string
  readonly result: string
  readonly responsible: string
  readonly rhythm: 'once' | 'half-yearly' | 'quarterly' | 'undated'
}

const titles: Readonly<Record<Executor, readonly string[]>> = {
  school: [
    'Издание приказа о создании центра «Точка роста»',
    'Утверждение положения о деятельности центра',
    'Назначение руководителя центра',
    'Утверждение штатного расписания центра',
    'Подготовка помещений центра',
    'Размещение сведений о центре на сайте школы',
    'Утверждение учебного плана с учётом оборудования центра',
    'Заключение договоров о сетевом взаимодействии',
    'Обеспечение охраны труда в помещениях центра',
    'Приёмка и постановка оборудования на учёт',
    'Утверждение дополнительных программ',
    'Направление педагогов на повышение квалификации',
    'Проведение дня открытых дверей',
    'Согласование перечня оборудования с муниципалитетом',
  ],
  centre: [
    'Проведение урока с использованием оборудования центра',
    'Проведение мероприятия для родителей',
    'Участие в региональном фестивале проектов',
    'Наставничество педагогов соседних школ',
    'Подготовка проектных работ обучающихся',
    'Обновление раздела центра на сайте',
    'Открытое занятие по физике, химии и биологии',
    'Летняя площадка на базе центра',
    'Инвентаризация расходных материалов',
    'Отчёт о достижениях обучающихся',
  ],
  owner: [
    'Утверждение плана мероприятий муниципалитета',
    'Совещание с руководителями образовательных организаций',
    'Выезд в центры первого года работы',
    'Анализ готовности помещений',
    'Методический день педагогов центров',
    'Свод отчётов о повышении квалификации',
    'Семинар руководителей центров',
    'Контроль наполнения сайтов',
    'Подготовка публикаций в районной газете',
    'Итоговое совещание по реализации плана',
  ],
  municipality: [
    'Представление перечня школ на следующий год',
    'Утверждение муниципального плана',
    'Сведения о кадровом обеспечении центров',
    'Отчёт об использовании субсидии',
    'Участие в региональном совещании',
    'Сверка показателей с министерством',
    'Перечень педагогов для обучения',
    'Предложения в региональный план',
  ],
}
const steady: Readonly<Record<Executor, readonly [string, MeasureForm['rhythm']][]>> = {
  school: [
    ['Мониторинг достижения показателей центра', 'quarterly'],
    ['Самообследование деятельности центра', 'half-yearly'],
  ],
  centre: [
    ['Отчёт о занятости обучающихся в центре', 'quarterly'],
    ['Мероприятие учебно-воспитательного плана центра', 'half-yearly'],
    ['Мастер-класс для педагогов района', 'half-yearly'],
  ],
  owner: [['Мониторинг реализации плана в муниципалитете', 'quarterly']],
  municipality: [],
}
const responsible: Readonly<Record<Executor, string>> = {
  school: 'Руководители ОО',
  centre: 'Руководители центров «Точка роста»',
  owner: 'Управление образования',
  municipality: 'Муниципальные координаторы',
}

/** The forty lines of a municipality's plan of a year. */
export const municipalMeasures: readonly MeasureForm[] = [
  ...linesOf('school'),
  ...linesOf('centre'),
  ...linesOf('owner'),
]
/** The lines of a region's plan of a year. */
export const regionalMeasures: readonly MeasureForm[] = [...linesOf('municipality'), ...linesOf('owner')]
/** A region's plan that is in force and not rolled out yet: forty lines for its schools. */
export const waitingMeasures: readonly MeasureForm[] = Array.from({ length: 40 }, (_, index) =>
  lineAt(linesOf('school'), index),
)

/** A region's own plan of five hundred lines, as its Gantt is looked at. */
export const longMeasures: readonly MeasureForm[] = Array.from({ length: 500 }, (_, index) =>
  lineAt(linesOf('owner').slice(0, -1), index),
)

function linesOf(executor: Executor): readonly MeasureForm[] {
  const once = titles[executor].map((title) => ({ title, rhythm: 'once' as const }))
  const more = steady[executor].map(([title, rhythm]) => ({ title, rhythm }))
  return [...once, ...more].map(({ title, rhythm }, index) => ({
    executor,
    title,
    result: `${title}: подписанный документ и справка об исполнении`,
    responsible: responsible[executor],
    // One term of the schools' hangs on somebody else's timetable.
    rhythm: executor === 'school' && index === 12 ? 'undated' : rhythm,
  }))
}

function lineAt(lines: readonly MeasureForm[], index: number): MeasureForm {
  const line = lines[index % lines.length]
  if (line === undefined) throw new Error('no lines')
  return line
}

const months = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const read = new Map<string, ParsedTerm>()

export interface LaidTerm {
  readonly due: string
  readonly kind: string
  readonly schedule: string
  readonly windows: readonly { readonly start: string | null; readonly end: string }[]
}

/** A term of a year in its words, and the windows that it comes to; `day` counts from the year's first. */
export function layTerm({ rhythm }: MeasureForm, year: number, day: number): LaidTerm {
  const date = new Date(Date.UTC(year, 0, 1 + day))
  const iso = date.toISOString().slice(0, 10)
  switch (rhythm) {
    case 'once':
      return termOf(`до ${date.getUTCDate()} ${months[date.getUTCMonth()]} ${year} года`, [
        { start: null, end: iso },
      ])
    case 'half-yearly':
      return termOf('ежегодно, до 30 июня и до 20 декабря', [
        { start: `${year}-01-01`, end: `${year}-06-30` },
        { start: `${year}-07-01`, end: `${year}-12-20` },
      ])
    case 'quarterly':
      return termOf(
        'ежеквартально, до 25 числа последнего месяца квартала',
        ['03', '06', '09', '12'].map((month, index) => ({
          start: `${year}-${String(3 * index + 1).padStart(2, '0')}-01`,
          end: `${year}-${month}-25`,
        })),
      )
    case 'undated':
      return termOf('по графику министерства', [])
  }
}

function termOf(due: string, windows: LaidTerm['windows']): LaidTerm {
  const known = read.get(due) ?? parseSchedule(due)
  read.set(due, known)
  return { due, kind: kindOf(known, windows), schedule: JSON.stringify(known.schedule), windows }
}

function kindOf({ schedule }: ParsedTerm, windows: LaidTerm['windows']): string {
  if (windows.length > 1) return 'recurring'
  if (windows.length === 1) return 'once'
  return schedule.kind === 'external' ? 'external' : 'none'
}
