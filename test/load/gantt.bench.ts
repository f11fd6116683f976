import { setTimeout as pause } from 'node:timers/promises'
import { type CDPSession, chromium, type Page } from 'playwright-core'
import type { Enacted } from '#contract/draft.ts'
import type { Self } from '#contract/session.ts'
import { people } from '../browser/support/people.ts'
import { startProgram } from '../browser/support/start-program.ts'
import { requestId, typedMeasure } from '../journeys/typed-draft.ts'
import { browserToLaunch } from '../support/browser.ts'

interface Scroll {
  readonly frame: string
  readonly way: 'down' | 'across'
  readonly count: number
}

const ROWS = 500
/** As many times slower than this machine as an old laptop is. */
const SLOWER = 4
const FRAMES = 120
const zoomNames = ['Год', 'Квартал', 'Месяц', 'Неделя', 'День'] as const

/** What a stretch of frames was like: intervals between them, and the main thread's CPU for each. */
interface Smoothness {
  readonly p50: number
  readonly p95: number
  readonly max: number
  readonly late: number
  readonly work: number
}

/**
 * A Gantt of 500 rows in a browser that is slowed down, scrolled along and across in each zoom and then zoomed, beside as
 * many plain empty rows scrolled in the same run: what the machine itself loses shows there. A frame is late when it
 * came more than 33 ms after the one before.
 */
export async function benchGantt(): Promise<void> {
  const program = await startProgram()
  const browser = await chromium.launch(await browserToLaunch())
  try {
    const context = await browser.newContext({
      baseURL: program.url,
      locale: 'ru-RU',
      viewport: { width: 1280, height: 800 },
    })
    const page = await context.newPage()
    // What tsx puts around the functions that are sent to the page.
    await page.addInitScript('globalThis.__name = (it) => it')
    const ask = askAs(page, program.url)
    const { signInName: name, password } = people.municipality
    await ask('POST', '/session', { name, password })
    const planId = await longPlan(ask)
    const devtools = await context.newCDPSession(page)
    await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
    await page.goto(`/plans/${planId}?view=gantt&zoom=year`)
    await page.getByRole('region', { name: /Диаграмма Ганта/ }).waitFor()
    console.log(
      `${ROWS} rows: ms between frames in a browser ${SLOWER} times slower; CPU of its main thread for each`,
    )
    for (const zoom of zoomNames) {
      await page.getByText(zoom, { exact: true }).click()
      for (const way of ['down', 'across'] as const)
        tell(
          `${zoom}, ${way}`,
          await scrolledTwice(page, devtools, { frame: '[data-gantt]', way, count: FRAMES }),
        )
    }
    for (const zoom of zoomNames) {
      const run = () => page.evaluate(zoomed, { zoom, count: 20 })
      await quiet(page)
      tell(`to «${zoom}»`, await measured(devtools, run))
    }
    await page.setContent(emptyRows)
    tell(
      'empty rows, down',
      await scrolledTwice(page, devtools, { frame: '#rows', way: 'down', count: FRAMES }),
    )
  } finally {
    await browser.close()
    await program.stop()
  }
}

const emptyRows = `<div id="rows" style="height:600px;overflow:auto"><div style="height:${ROWS * 44}px;position:relative">${Array.from(
  { length: ROWS },
  (_, row) =>
    `<div style="position:absolute;top:${row * 44}px;height:43px;width:1200px;border-bottom:1px solid #999"></div>`,
).join('')}</div></div>`

function tell(what: string, { p50, p95, max, late, work }: Smoothness): void {
  const told = [p50, p95, max, work].map((ms) => ms.toFixed(1).padStart(6))
  console.log(
    `  ${what.padEnd(18)} p50 ${told[0]}  p95 ${told[1]}  max ${told[2]}  over 33 ms: ${String(late).padStart(3)}  CPU ${told[3]}`,
  )
}

/** Once as the machine is, for the work; and once slowed down, for the frames. */
async function scrolledTwice(page: Page, devtools: CDPSession, scroll: Scroll): Promise<Smoothness> {
  const run = () => page.evaluate(scrolled, scroll)
  await quiet(page)
  const { work } = await measured(devtools, run)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  const seen = await measured(devtools, run)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 })
  return { ...seen, work }
}

async function measured(devtools: CDPSession, run: () => Promise<number[]>): Promise<Smoothness> {
  const before = await taskTime(devtools)
  const intervals = (await run()).sort((a, b) => a - b)
  const after = await taskTime(devtools)
  const at = (share: number) =>
    intervals[Math.min(intervals.length - 1, Math.floor(intervals.length * share))] ?? 0
  return {
    p50: at(0.5),
    p95: at(0.95),
    max: at(1),
    late: intervals.filter((ms) => ms > 33.4).length,
    work: ((after - before) * 1000) / intervals.length,
  }
}

/** Seconds of processor time that the page's main thread has taken. */
async function taskTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
}

/** Runs in the page: there and back as a wheel that is turned fast. */
async function scrolled({ frame, way, count }: Scroll): Promise<number[]> {
  const box = document.querySelector(frame)
  if (box === null) throw new Error(`no ${frame}`)
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  box.scrollTo(0, 0)
  await next()
  let last = await next()
  const intervals: number[] = []
  for (let index = 0; index < count; index += 1) {
    const by = index < count * 0.7 ? 60 : -140
    if (way === 'down') box.scrollTop += by
    else box.scrollLeft += by
    const now = await next()
    intervals.push(now - last)
    last = now
  }
  return intervals
}

/** Runs in the page: a zoom is chosen, and the frames after it. */
async function zoomed({ zoom, count }: { zoom: string; count: number }): Promise<number[]> {
  const next = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
  const label = [...document.querySelectorAll('label')].find((one) => one.textContent === zoom)
  if (label === undefined) throw new Error(`no ${zoom}`)
  await next()
  let last = await next()
  label.click()
  const intervals: number[] = []
  for (let index = 0; index < count; index += 1) {
    const now = await next()
    intervals.push(now - last)
    last = now
  }
  return intervals
}

async function quiet(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)))
  await pause(300)
}

type Ask = <Answer>(method: 'GET' | 'POST', path: string, data?: object) => Promise<Answer>

function askAs(page: Page, url: string): Ask {
  return async <Answer>(method: 'GET' | 'POST', path: string, data?: object) => {
    const answer = await page.context().request.fetch(`/api${path}`, {
      method,
      headers: { origin: url },
      ...(data === undefined ? {} : { data }),
    })
    if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`)
    return (answer.status() === 204 ? undefined : await answer.json()) as Answer
  }
}

const dues = [
  'до 1 марта',
  'ежеквартально, до 10 числа',
  'май-июнь',
  'в течение года',
  'с 1 по 15 октября',
  'ежемесячно',
]

/** A plan in force of many rows with terms of every shape; gives its id. */
async function longPlan(ask: Ask): Promise<string> {
  const [drafting] = (await ask<Self>('GET', '/session')).drafting
  const { id } = await ask<{ id: string }>('POST', '/drafts', {
    organisationId: drafting?.id,
    title: `План из ${ROWS} мероприятий`,
  })
  const measures = Array.from({ length: ROWS }, (_, index) =>
    typedMeasure({
      number: String(index + 1),
      title: `Проведение в общеобразовательных организациях мероприятия № ${index + 1} по обновлению содержания и методик преподавания предметов «Физика», «Химия», «Биология»`,
      result: `Охвачено не менее ${(index % 60) + 30} % обучающихся, представлен отчёт по установленной форме`,
      due: dues[index % dues.length] ?? null,
      responsible: 'Управление образования',
    }),
  )
  const period = { start: '2026-01-01', end: '2026-12-31', source: 'given' }
  const { revision } = await ask<{ revision: number }>('POST', `/drafts/${id}/changes`, {
    requestId: requestId(),
    base: 0,
    changes: [
      { kind: 'set-plan', plan: 0, field: 'period', from: null, to: period },
      { kind: 'add-measures', plan: 0, before: null, measures },
    ],
  })
  const { plans } = await ask<Enacted>('POST', `/drafts/${id}/enact`, { revision, supersedes: null })
  const [plan] = plans
  if (plan === undefined) throw new Error('no plan came of it')
  return plan.id
}
