import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeFaults } from '../../support/browser.ts'
import type { Visit, Visitor, Visits } from './visits.ts'

const laptop = { name: '1280', viewport: { width: 1280, height: 800 } } as const
const phone = { name: '375', viewport: { width: 375, height: 740 } } as const

interface Look {
  readonly size: typeof laptop | typeof phone
  readonly colorScheme: 'light' | 'dark'
  /** What axe is asked: all that it knows where the size is new, only of colours where the scheme alone has changed. */
  readonly axe: 'all' | 'colour'
}

/** So ordered that a page changes only one thing from look to look. */
const everyLook: readonly Look[] = [
  { size: laptop, colorScheme: 'light', axe: 'all' },
  { size: laptop, colorScheme: 'dark', axe: 'colour' },
  { size: phone, colorScheme: 'dark', axe: 'all' },
  { size: phone, colorScheme: 'light', axe: 'colour' },
]

/** Both sizes and both schemes, but not each with each. */
const pairOfLooks: readonly Look[] = [
  { size: laptop, colorScheme: 'light', axe: 'all' },
  { size: phone, colorScheme: 'dark', axe: 'all' },
]

/** A folder for pictures of everything that is looked over; none are taken where it is not named. */
const pictures = process.env.ROSTOK_PICTURES ?? ''

/**
 * Brings a page into the state that is looked at, and looks at it as wide as a laptop and as narrow as a phone, in light and
 * in dark: axe finds nothing, and the page does not scroll sideways. The page is loaded once and then made narrow, so
 * whoever turns a tablet keeps what is open and typed.
 */
export function lookOver(
  visits: Visits,
  who: Visitor,
  name: string,
  arrange: (visit: Visit) => Promise<void>,
): Promise<void> {
  return lookThrough(everyLook, visits, who, name, arrange)
}

/**
 * The same in two looks: for what opens on a page that is looked over as it is (a panel, a form, a menu), and for faces that are drawn by one
 * hand on every page, as when nothing is there or nothing comes.
 */
export function glanceOver(
  visits: Visits,
  who: Visitor,
  name: string,
  arrange: (visit: Visit) => Promise<void>,
): Promise<void> {
  return lookThrough(pairOfLooks, visits, who, name, arrange)
}

/** In one look: light on a laptop, or dark on a phone. */
export function glimpse(
  visits: Visits,
  who: Visitor,
  name: string,
  on: 'laptop' | 'phone',
  arrange: (visit: Visit) => Promise<void>,
): Promise<void> {
  const looks = pairOfLooks.filter(({ size }) => size === (on === 'laptop' ? laptop : phone))
  return lookThrough(looks, visits, who, name, arrange)
}

async function lookThrough(
  looks: readonly Look[],
  visits: Visits,
  who: Visitor,
  name: string,
  arrange: (visit: Visit) => Promise<void>,
): Promise<void> {
  const visit = await visits.resume(who, 'looks')
  const { page } = visit
  await arrange(visit)
  for (const { size, colorScheme, axe } of looks) {
    await page.setViewportSize(size.viewport)
    await page.emulateMedia({ colorScheme })
    await settled(page, colorScheme)
    await takePicture(page, `${name}-${size.name}-${colorScheme}`)
    await expectNoAxeFaults(page, axe)
    expect(await widthOf(page), `${name}: how wide the page is`).toBeLessThanOrEqual(size.viewport.width)
  }
}

export async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === '') return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** The page has taken the colours, fonts are there, and what was to move has moved. */
async function settled(page: Page, colorScheme: Look['colorScheme']): Promise<void> {
  await page.waitForFunction(
    (scheme) => document.documentElement.dataset.mantineColorScheme === scheme,
    colorScheme,
  )
  await page.evaluate(async () => {
    await document.fonts.ready
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    const moving = () =>
      document
        .getAnimations()
        .filter((one) => one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY)
    // A colour that arrives sets those that are inherited from it moving in their turn.
    for (let quiet = 0; quiet < 3; quiet = moving().length === 0 ? quiet + 1 : 0) await frame()
  })
}

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth))
}
