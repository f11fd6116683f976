import { chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserToLaunch } from '../../support/browser.ts'
import { founding } from './people.ts'
import { startProgram } from './start-program.ts'

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
  const [demo, empty, browser] = await Promise.all([
    startProgram(),
    startProgram(['--empty', ...founding.words], founding.passwords),
    browserToLaunch().then((options) => chromium.launchServer(options)),
  ])
  project.provide('programs', { demo: demo.url, empty: empty.url })
  project.provide('browser', browser.wsEndpoint())
  return async () => {
    await browser.close()
    await Promise.all([demo.stop(), empty.stop()])
  }
}
