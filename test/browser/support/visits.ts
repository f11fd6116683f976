import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'
import { afterAll, afterEach, beforeAll, inject } from 'vitest'
import type { ProgramName } from './open-programs.ts'
import type { Person } from './people.ts'

export interface Visit {
  readonly page: Page
  readonly context: BrowserContext
  /** Where the program is opened. */
  readonly url: string
  /** A fault in the console that the test itself brings about; every other one fails it. */
  expectFault(fault: RegExp): void
}

export interface Visits {
  /** A browser profile of one's own: signed in as a person, or a stranger before a program. */
  open(who: Visitor, options?: BrowserContextOptions): Promise<Visit>
  /**
   * The same, with what it has loaded left for the file's later tests, and as wide as a laptop again; `seat` tells such profiles of one
   * person apart.
   */
  resume(who: Visitor, seat: string, options?: BrowserContextOptions): Promise<Visit>
}

export type Visitor = Person | { readonly stranger: ProgramName }

const laptop = { width: 1280, height: 800 }

interface Watched extends Visit {
  readonly faults: string[]
  readonly expected: RegExp[]
}

/** Called at the top of a test file. After each test its visits end, and any fault that a page met fails the test. */
export function openVisits(): Visits {
  // Counted from one, and no two files that run at once have the same.
  const programs = inject('seats')[Number(process.env.VITEST_POOL_ID) - 1]
  if (programs === undefined) throw new Error('no seat for this file')
  const kept = new Map<string, Watched>()
  let browser: Browser
  let opened: Watched[] = []
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'))
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    const visits = [...opened, ...kept.values()]
    const faults = visits.flatMap(unexpected)
    await Promise.all(opened.map(({ context }) => context.close()))
    for (const visit of kept.values()) {
      await visit.page.unrouteAll({ behavior: 'ignoreErrors' })
      await leave(visit.page)
      visit.faults.length = 0
      visit.expected.length = 0
    }
    opened = []
    if (faults.length > 0) throw new Error(`faults in the browser:\n${faults.join('\n')}`)
  })
  const enter = async (who: Visitor, options: BrowserContextOptions) => {
    const program = 'stranger' in who ? who.stranger : who.program
    const visit = await openVisit(browser, programs[program], options)
    if (!('stranger' in who)) await signIn(visit, who)
    return visit
  }
  return {
    open: async (who, options = {}) => {
      const visit = await enter(who, options)
      opened.push(visit)
      return visit
    },
    resume: async (who, seat, options = {}) => {
      const key = `${JSON.stringify(who)} ${seat}`
      const known = kept.get(key)
      if (known !== undefined) {
        await known.page.setViewportSize(options.viewport ?? laptop)
        return known
      }
      const visit = await enter(who, options)
      kept.set(key, visit)
      return visit
    },
  }
}

/** Where a page rests between tests: nothing runs on a picture. It is of the same site, so the browser need not begin anew with the next page. */
const resting = '/mark.svg'

/** A page that has not been anywhere since stays where it is. */
async function leave(page: Page): Promise<void> {
  const at = page.url()
  if (at !== 'about:blank' && !at.endsWith(resting)) await page.goto(resting)
}

async function openVisit(browser: Browser, url: string, options: BrowserContextOptions): Promise<Watched> {
  const context = await browser.newContext({
    baseURL: url,
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
    viewport: laptop,
    reducedMotion: 'reduce',
    ...options,
  })
  context.setDefaultTimeout(30_000)
  const page = await context.newPage()
  const faults: string[] = []
  const expected: RegExp[] = []
  watch(page, faults)
  context.on('page', (more) => watch(more, faults))
  return { page, context, url, faults, expected, expectFault: (fault) => expected.push(fault) }
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.stack ?? error.message}`))
  page.on('console', (message) => {
    if (message.type() === 'error')
      faults.push(`${page.url()}: ${message.text()} (${message.location().url})`)
  })
}

function unexpected({ faults, expected }: Watched): string[] {
  return faults.filter((fault) => !expected.some((pattern) => pattern.test(fault)))
}

const cookiesOf = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>()

/** By the door of the sign-in page, but without its page; a person signs in once in a run. */
async function signIn({ context, url }: Visit, { signInName, password }: Person): Promise<void> {
  const key = `${url} ${signInName}`
  const kept = cookiesOf.get(key)
  if (kept !== undefined) return context.addCookies(kept)
  const answer = await context.request.post('/api/session', {
    data: { name: signInName, password },
    headers: { origin: url },
  })
  if (!answer.ok()) throw new Error(`${signInName} was not let in: ${await answer.text()}`)
  cookiesOf.set(key, await context.cookies())
}
