import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** Opens the machine's Chromium; the caller closes it. `npm test` installs one where there is none. */
export async function openBrowser(): Promise<Browser> {
  const { browser, faults } = await findBrowser()
  if (browser === null) {
    const why = faults.map(({ path, why: reason }) => `${path}: ${reason}`).join('; ')
    throw new Error(`No browser starts here, «npm test» gets one. ${why}`)
  }
  return chromium.launch({
    executablePath: browser.path,
    args: [...browser.flags],
    chromiumSandbox: !browser.flags.includes('--no-sandbox'),
  })
}

/** No rule is off, nothing on the page is left out: what axe finds is mended, not excused. */
export async function expectNoAxeFaults(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze()
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `${id}: ${help}\n${places.join('\n')}`
  })
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n${faults.join('\n')}`)
}
