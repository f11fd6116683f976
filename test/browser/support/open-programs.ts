import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserToLaunch } from '../../support/browser.ts'
import { founding } from './people.ts'
import { type Program, startProgram } from './start-program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Addresses of the two programs of the run, by what is in them. */
    programs: Readonly<Record<ProgramName, string>>
    /** Where the run's one browser is reached. */
    browser: string
  }
}

/** With the demo in it, or just founded: nobody has done anything there yet. */
export type ProgramName = 'demo' | 'empty'

/** Two programs and one browser for the whole run: every visit gets a profile of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const opened = await Promise.allSettled([startProgram(), startEmptyProgram(), startBrowser()])
  const [demo, empty, browser] = opened
  const close = async () => {
    if (browser.status === 'fulfilled') await browser.value.close()
    const programs = [demo, empty].filter((one) => one.status === 'fulfilled')
    await Promise.all(programs.map(({ value }) => value.stop()))
  }
  if (demo.status === 'rejected' || empty.status === 'rejected' || browser.status === 'rejected') {
    await close()
    throw opened.find((one) => one.status === 'rejected')?.reason
  }
  project.provide('programs', { demo: demo.value.url, empty: empty.value.url })
  project.provide('browser', browser.value.wsEndpoint())
  return close
}

function startEmptyProgram(): Promise<Program> {
  return startProgram(['--empty', ...founding.words], founding.passwords)
}

async function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await browserToLaunch())
}
