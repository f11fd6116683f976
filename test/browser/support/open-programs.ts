import { type BrowserServer, chromium } from 'playwright-core'
import type { TestProject } from 'vitest/node'
import { browserToLaunch } from '../../support/browser.ts'
import { founding } from './people.ts'
import { type Program, startProgram } from './start-program.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** For each seat the addresses of its two programs, by what is in them. */
    seats: readonly Readonly<Record<ProgramName, string>>[]
    /** Where the run's one browser is reached. */
    browser: string
  }
}

/** With the demo in it, or just founded: nobody has done anything there yet. */
export type ProgramName = 'demo' | 'empty'

/**
 * One browser for the whole run, every visit gets a profile of its own in it; and two programs for each of the files that
 * run beside one another, so that none finds in a list what the other has brought there.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const seats = Array.from({ length: project.config.maxWorkers }, () => [startProgram(), startEmptyProgram()])
  const [browser, ...programs] = await Promise.allSettled([startBrowser(), ...seats.flat()])
  const close = async () => {
    if (browser.status === 'fulfilled') await browser.value.close()
    const started = programs.filter((one) => one.status === 'fulfilled')
    await Promise.all(started.map(({ value }) => value.stop()))
  }
  const failed = [browser, ...programs].find((one) => one.status === 'rejected')
  if (failed !== undefined || browser.status === 'rejected') {
    await close()
    throw failed?.reason
  }
  const urls = programs.flatMap((one) => (one.status === 'fulfilled' ? [one.value.url] : []))
  project.provide(
    'seats',
    seats.map((_seat, index) => ({ demo: urls[2 * index] ?? '', empty: urls[2 * index + 1] ?? '' })),
  )
  project.provide('browser', browser.value.wsEndpoint())
  return close
}

function startEmptyProgram(): Promise<Program> {
  return startProgram(['--empty', ...founding.words], founding.passwords)
}

async function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer(await browserToLaunch())
}
