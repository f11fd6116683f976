import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { DigestPart, Letter, SaidLine, WrittenLetter, WrittenPart } from '../letter/letter.ts'
import { tasksText, topicWords } from './notice.ru.ts'

const longDay = new Intl.DateTimeFormat('ru-RU', { dateStyle: 'long', timeZone: 'UTC' })
const weekday = new Intl.DateTimeFormat('ru-RU', { weekday: 'long', timeZone: 'UTC' })

/** A letter that tells one thing at once. */
export function writeNotice(letter: Extract<Letter, { kind: 'notice' }>, url: string): WrittenLetter {
  const { subject, detail, path } = letter.notice
  return {
    subject: `«Росток»: ${shortened(lowered(subject))}`,
    before: [
      `Здравствуйте, ${letter.name}.`,
      `${subject}.`,
      ...[detail ?? '', letter.from ?? ''].filter((words) => words !== ''),
    ],
    link: { words: 'Открыть', url: `${url}${path}` },
    after: [],
    foot: footOf(`Вы получаете письма ${topicWords[letter.topic]}.`, letter.unsubscribe, url),
  }
}

/** The morning's letter. */
export function writeDigest(letter: Extract<Letter, { kind: 'digest' }>, url: string): WrittenLetter {
  const day = new Date(`${letter.day}T00:00:00Z`)
  return {
    subject: `«Росток»: ${summary(letter.parts)}`,
    before: [
      `Здравствуйте, ${letter.name}.`,
      `Сегодня ${weekday.format(day)}, ${longDay.format(day)} Вот что ждёт вас в «Ростке».`,
    ],
    parts: letter.parts.map((part) => writePart(part, url)),
    link: { words: 'Открыть «Сегодня»', url: `${url}/` },
    after: [],
    foot: footOf('Сводка приходит утром рабочего дня, если есть о чём сообщить.', letter.unsubscribe, url),
  }
}

function footOf(words: string, token: string, url: string): NonNullable<WrittenLetter['foot']> {
  return { words, link: 'Отключить такие письма', url: `${url}/unsubscribe/${token}` }
}

const titles: Readonly<Record<DigestPart['about'], string>> = {
  overdue: 'Просрочено',
  today: 'Срок сегодня',
  ahead: 'Скоро срок',
  check: 'Ждёт вашей проверки',
  told: 'Новое',
}

function writePart({ about, lines, count }: DigestPart, url: string): WrittenPart {
  const rest = count - lines.length
  return {
    title: `${titles[about]}: ${count}`,
    lines: lines.map(({ subject, detail, path }: SaidLine) => ({
      text: subject,
      detail,
      url: `${url}${path}`,
    })),
    more: rest > 0 ? `И ещё ${rest}: все они видны в «Ростке».` : null,
  }
}

/** What the day asks for, the most urgent first, in the subject itself. */
function summary(parts: readonly DigestPart[]): string {
  const counts = new Map(parts.map(({ about, count }) => [about, count]))
  const said = [
    countOf(counts.get('overdue'), (count) => `просрочено ${tasksText(count)}`),
    countOf(counts.get('today'), (count) => `сегодня срок — ${tasksText(count)}`),
    countOf(counts.get('ahead'), (count) => `скоро срок — ${tasksText(count)}`),
    countOf(counts.get('check'), (count) => `ждёт проверки ${tasksText(count)}`),
    countOf(counts.get('told'), (count) => `новых уведомлений — ${count}`),
  ].filter((words) => words !== null)
  return said.slice(0, 2).join(', ')
}

function countOf(count: number | undefined, say: (count: number) => string): string | null {
  return count === undefined || count === 0 ? null : say(count)
}

/** «срок 5 октября 2026 г.» */
export function dueText(dueOn: CivilDate): string {
  return `срок ${longDay.format(new Date(`${dueOn}T00:00:00Z`))}`
}

function lowered(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}

function shortened(words: string): string {
  return words.length > 90 ? `${words.slice(0, 89).trimEnd()}…` : words
}
