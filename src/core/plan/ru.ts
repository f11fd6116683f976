import type { CivilDate } from '../calendar/civil-date.ts'
import type { Finding } from './finding.ts'
import type { PlanDraft, Reading } from './plan-draft.ts'

/** One Russian sentence for what is wrong, with the words of the document in it. */
export function sayFinding(finding: Finding, reading: Reading): string {
  const plan = reading.plans[finding.plan]
  const words = `«${shorten(finding.text)}»`
  switch (finding.code) {
    case 'due-outside-period':
      return `Срок ${words} вне периода плана: ${sayPeriod(plan)}.`
    case 'number-duplicated':
      return `Номер ${finding.text} повторяется.`
    case 'number-missing':
      return `У мероприятия ${words} нет номера.`
    case 'due-missing':
      return `У мероприятия ${words} не указан срок.`
    case 'responsible-missing':
      return `У мероприятия ${words} не указан ответственный.`
    case 'title-missing':
      return finding.measure === null
        ? `В строке со сроком ${words} нет названия мероприятия.`
        : `В строке ${finding.measure} нет названия мероприятия.`
    case 'section-missing':
      return `Мероприятия стоят без заголовка: похоже, пропущен заголовок ${words}.`
    case 'typo-in-due':
      return `В сроке ${words} опечатка: он прочитан по смыслу.`
    case 'due-ambiguous':
      return `Срок ${words} можно понять по-разному: выберите, как его исполнять.`
    case 'due-not-understood':
      return `Срок ${words} не понят: напишите его другими словами.`
    case 'period-missing':
      return 'Период плана не назван и не следует из его сроков: укажите его.'
    case 'columns-doubtful':
      return finding.text === ''
        ? 'У столбцов таблицы нет заголовков: проверьте, верно ли они поняты.'
        : `Проверьте, верно ли поняты столбцы таблицы: ${words}.`
    case 'table-unread':
      return 'Таблица не отнесена к плану. Если это план, укажите, в каком её столбце мероприятия.'
    case 'read-from-picture':
      return 'Строка прочитана с изображения: сверьте её с источником.'
    case 'clause-like-measure':
      return `Пункт ${finding.clause?.number ?? ''} похож на мероприятие: ${words}. Если это так, внесите его в план.`
    default:
      return finding.code satisfies never
  }
}

/** «2021 год», «2021–2024 годы», «с 20 августа 2021 года», «01.09.2022 – 31.05.2023». */
function sayPeriod(plan: PlanDraft | undefined): string {
  const period = plan?.period ?? null
  if (period === null) return 'не назван'
  const { start, end } = period
  if (end === null) return `с ${sayDay(start)}, без конца`
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) {
    const [from, to] = [start.slice(0, 4), end.slice(0, 4)]
    return from === to ? `${from} год` : `${from}–${to} годы`
  }
  return `${sayDay(start)} – ${sayDay(end)}`
}

function sayDay(day: CivilDate): string {
  return day.split('-').reverse().join('.')
}

function shorten(text: string): string {
  return text.length <= 90 ? text : `${text.slice(0, 88).trimEnd()}…`
}
