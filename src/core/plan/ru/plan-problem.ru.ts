import type { PlanProblem } from '../plan-problem.ts'

/** One sentence for each hindrance: what is wrong, where, and what to do. */
export function planProblemText(problem: PlanProblem): string {
  const params = problem.params ?? {}
  switch (problem.code) {
    case 'plan/none':
      return 'В черновике нет ни одного плана: добавьте план и его мероприятия.'
    case 'plan/title-missing':
      return 'У плана нет названия: впишите его.'
    case 'plan/period-missing':
      return 'Не указан период плана: впишите его начало.'
    case 'plan/period-not-dates':
      return 'Период плана задан датами, которых быть не может: исправьте его.'
    case 'plan/period-reversed':
      return `Период плана кончается (${dayText(params.end)}) раньше, чем начинается (${dayText(params.start)}): исправьте даты.`
    case 'plan/period-too-long':
      return `Период плана — больше ${params.years} лет: проверьте годы.`
    case 'plan/no-measures':
      return 'В плане нет ни одного мероприятия: добавьте хотя бы одно.'
    case 'plan/too-many-windows':
      return `В плане больше ${params.most} сроков: проверьте период и частоту повторений.`
    case 'section/title-missing':
      return 'У раздела нет названия: впишите его или уберите раздел.'
    case 'section/period-not-dates':
      return `Срок раздела «${params.title}» задан датами, которых быть не может: исправьте его.`
    case 'section/period-reversed':
      return `Срок раздела «${params.title}» кончается раньше, чем начинается: исправьте даты.`
    case 'measure/title-missing':
      return params.number === ''
        ? 'У мероприятия нет названия: впишите его или уберите строку.'
        : `У мероприятия ${params.number} нет названия: впишите его или уберите строку.`
    case 'measure/section-gone':
      return `Мероприятие «${params.title}» стоит в разделе, которого больше нет: выберите раздел заново.`
    case 'measure/no-assignment':
      return `У мероприятия «${params.title}» нет строки срока и ответственного: добавьте её, хотя бы пустую.`
  }
}

/** «31.12.2024» */
function dayText(day: string | number | undefined): string {
  return String(day ?? '')
    .split('-')
    .reverse()
    .join('.')
}
