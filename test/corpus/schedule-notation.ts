import type { GoldSchedule } from '../support/score/gold-shape.ts'

const kinds: Readonly<Record<string, string>> = {
  o: 'once',
  r: 'recurring',
  c: 'continuous',
  x: 'external',
  e: 'event',
  n: 'none',
}

/**
 * What a term means, written by hand: «o 2021-05» (once, all May), «r 2021-05 2022-05 amb», «o ..2021-05-20», «x [ИРО]»,
 * «e [со дня подписания#P30D]», «r 2022 times=2».
 */
export function scheduleOf(text: string): GoldSchedule {
  const bracket = /\[([^\]]*)\]/u.exec(text)?.[1] ?? ''
  const [letter = '', ...words] = text
    .replace(/\[[^\]]*\]/u, '')
    .trim()
    .split(/\s+/u)
  const kind = kinds[letter]
  if (kind === undefined) throw new Error(`no kind of schedule: ${text}`)
  const times = words.find((word) => word.startsWith('times='))
  const [event = '', offset] = bracket.split('#')
  const plain = words.filter((word) => !['amb', 'working', times].includes(word))
  return {
    kind,
    windows: plain.map(window),
    ambiguous: words.includes('amb'),
    authority: kind === 'external' && bracket !== '' ? bracket : null,
    ...(times === undefined ? {} : { times: Number(times.slice(6)) }),
    ...(kind === 'event' ? { event: event === '' ? null : event } : {}),
    ...(offset === undefined ? {} : { offset }),
    ...(words.includes('working') ? { working: true } : {}),
  }
}

function window(text: string): readonly [string | null, string | null] {
  const [from = '', to = from] = text.split('..')
  return [from === '' ? null : firstDay(from), lastDay(to)]
}

function firstDay(text: string): string {
  if (text.length === 4) return `${text}-01-01`
  return text.length === 7 ? `${text}-01` : text
}

function lastDay(text: string): string {
  if (text.length === 4) return `${text}-12-31`
  if (text.length !== 7) return text
  const [year, month] = text.split('-').map(Number)
  return `${text}-${new Date(Date.UTC(year ?? 0, month ?? 0, 0)).getUTCDate()}`
}
