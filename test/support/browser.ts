import { AxeBuilder } from '@axe-core/playwright'
import type { LaunchOptions, Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** How the machine's Chromium is launched; `npm test` installs one where there is none. */
export async function browserToLaunch(): Promise<LaunchOptions & { readonly executablePath: string }> {
  const { browser, faults } = await findBrowser()
  if (browser === null) {
    const why = faults.map(({ path, why: reason }) => `${path}: ${reason}`).join('; ')
    throw new Error(`No browser starts here, «npm test» gets one. ${why}`)
  }
  return {
    executablePath: browser.path,
    args: [...browser.flags],
    chromiumSandbox: !browser.flags.includes('--no-sandbox'),
    // Without a locale that has Russian letters it calls a file of a Russian name «download».
    env: { ...process.env, LC_ALL: 'C.UTF-8' },
  }
}

/**
 * No rule is off, nothing on the page is left out: what axe finds is mended, not excused. There are no frames in it, so
 * none are joined («legacy»), and axe is brought in once for each page that is loaded: both take most of the time.
 */
export async function expectNoAxeFaults(page: Page): Promise<void> {
  const brought = await page.evaluate(() => 'axe' in globalThis)
  const { violations } = await new AxeBuilder({ page, ...(brought ? { axeSource: '"brought"' } : {}) })
    .options({ runOnly: { type: 'tag', values: wcag }, resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze()
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `${id}: ${help}\n${places.join('\n')}`
  })
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n${faults.join('\n')}`)
}
