import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, RunOptions } from 'axe-core'
import { type Browser, chromium, type LaunchOptions, type Page } from 'playwright-core'
import { findBrowser } from '../../scripts/find-browser.mjs'

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

type Launch = LaunchOptions & { readonly executablePath: string }
let launch: Promise<Launch> | null = null

/** How the machine's Chromium is launched, tried once; `npm test` installs one where there is none. */
export function browserToLaunch(): Promise<Launch> {
  launch ??= tryBrowsers()
  return launch
}

/** null where none starts, for what is then skipped. */
export async function openBrowser(): Promise<Browser | null> {
  try {
    return await chromium.launch(await browserToLaunch())
  } catch {
    return null
  }
}

async function tryBrowsers(): Promise<Launch> {
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

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/**
 * The rules that look at colours: axe marks them `cat.color`. What the others look at (names, roles, order, sizes, the very same
 * elements, since no component of ours draws another thing in the dark) is not changed by the scheme, so they have nothing
 * more to find on a page that has only become dark or light.
 */
const ofColour = ['color-contrast', 'link-in-text-block']

const rules = {
  all: { type: 'tag', values: wcag },
  colour: { type: 'rule', values: ofColour },
} as const satisfies Readonly<Record<string, RunOptions['runOnly']>>

/**
 * No rule is off, nothing on the page is left out: what axe finds is mended, not excused. It is brought in once for each
 * page that is loaded. `colour` is enough where nothing but the scheme has changed since all were asked.
 */
export async function expectNoAxeFaults(page: Page, asked: keyof typeof rules = 'all'): Promise<void> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe)
  const options: RunOptions = { runOnly: rules[asked], resultTypes: ['violations'] }
  const violations: AxeResults['violations'] = await page.evaluate(
    `axe.run(document, ${JSON.stringify(options)}).then((results) => results.violations)`,
  )
  const faults = violations.map(({ id, help, nodes }) => {
    const places = nodes.map((node) => `    ${node.target.join(' ')}\n      ${node.failureSummary ?? ''}`)
    return `${id}: ${help}\n${places.join('\n')}`
  })
  if (faults.length > 0) throw new Error(`axe finds on ${page.url()}:\n${faults.join('\n')}`)
}
