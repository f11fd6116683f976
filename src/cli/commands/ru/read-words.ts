import type { ActDraft, PlanDraft } from '#core/plan/plan-draft.ts'

export const usageText = 'Укажите файл: ./rostok read ФАЙЛ [--period 2021-01-01..2024-12-31] [--json]'
export const noPlanText = 'Плана мероприятий в этом документе нет.'
export const findingsHeading = 'Замечания'
export const noFindingsText = 'Замечаний нет.'
export const noSectionText = 'Без раздела'

export function periodRefusedText(given: string): string {
  return `Период «${given}» не понят: напишите его как 2021-01-01..2024-12-31.`
}

export function pageText(page: number, of: number): string {
  return `Распознаётся страница ${page} из ${of}…`
}

export function fileMissingText(name: string): string {
  return `Файла «${name}» нет, или его нельзя открыть.`
}

export function unknownOptionText(option: string): string {
  return `Параметра ${option} нет. ${usageText}`
}

export const tableHeadings = {
  number: '№',
  title: 'Мероприятие',
  due: 'Срок',
  dates: 'Даты',
  responsible: 'Ответственный',
} as const

const levels = { region: 'региональный', municipality: 'муниципальный', school: 'школьный' } as const

export function planLines(plan: PlanDraft): readonly string[] {
  const { period, measures } = plan
  const span =
    period === null
      ? 'не назван'
      : period.end === null
        ? `с ${sayDay(period.start)}`
        : `${sayDay(period.start)} – ${sayDay(period.end)}`
  return [
    `План: ${plan.title === '' ? 'без названия' : plan.title}`,
    `Уровень: ${levels[plan.level]}. Период: ${span}. Мероприятий: ${measures.length}.`,
  ]
}

export function actLine(act: ActDraft): string {
  const number = act.number === null ? '' : ` № ${act.number}`
  const date = act.date === null ? '' : ` от ${sayDay(act.date)}`
  return `Документ: ${act.kind ?? 'акт'}${date}${number}${act.title === null ? '' : ` «${act.title}»`}`
}

export function goalLines(plan: PlanDraft): readonly string[] {
  return [...plan.goals.map((goal) => `Цель: ${goal}`), ...plan.objectives.map((one) => `Задача: ${one}`)]
}

export function sayDay(day: string): string {
  return day.split('-').reverse().join('.')
}

/** The days of a term: at most three windows, then how many more. */
export function sayWindows(
  windows: readonly { readonly start: string | null; readonly end: string }[],
): string {
  const said = windows.slice(0, 3).map(({ start, end }) => {
    if (start === null) return `до ${sayDay(end)}`
    return start === end ? sayDay(end) : `${sayDay(start)} – ${sayDay(end)}`
  })
  const more = windows.length - said.length
  return more > 0 ? `${said.join('; ')} и ещё ${more}` : said.join('; ')
}
