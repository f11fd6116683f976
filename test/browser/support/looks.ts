import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { expectNoAxeFaults } from '../../support/browser.ts'
import type { Visit, Visitor, Visits } from './visits.ts'

const sizes = [
  { name: '1280', options: { viewport: { width: 1280, height: 800 } } },
  { name: '375', options: { viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true } },
] as const
const schemes = ['light', 'dark'] as const

/** A folder for pictures of everything that is looked over; none are taken where it is not named. */
const pictures = process.env.ROSTOK_PICTURES ?? ''

/**
 * Brings a page into the state that is looked at, on a laptop and on a phone, and looks at it in light and dark: axe finds
 * nothing, and the page does not scroll sideways.
 */
export async function lookOver(
  visits: Visits,
  who: Visitor,
  name: string,
  arrange: (visit: Visit) => Promise<void>,
): Promise<void> {
  await Promise.all(
    sizes.map(async (size) => {
      const visit = await visits.resume(who, size.name, size.options)
      await arrange(visit)
      await lookAt(visit.page, `${name}-${size.name}`)
    }),
  )
}

async function lookAt(page: Page, name: string): Promise<void> {
  const width = page.viewportSize()?.width ?? 0
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme })
    await settled(page, colorScheme)
    await takePicture(page, `${name}-${colorScheme}`)
    await expectNoAxeFaults(page)
    expect(await widthOf(page), `${name}: how wide the page is`).toBeLessThanOrEqual(width)
  }
}

export async function takePicture(page: Page, name: string): Promise<void> {
  if (pictures === '') return
  mkdirSync(pictures, { recursive: true })
  await page.screenshot({ path: join(pictures, `${name}.png`) })
}

/** The page has taken the colours, fonts are there, and what was to move has moved. */
async function settled(page: Page, colorScheme: (typeof schemes)[number]): Promise<void> {
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
