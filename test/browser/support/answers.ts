import type { Route } from 'playwright-core'
import type { Visit } from './visits.ts'

/** Opens an address while the program takes its time: these do not answer as long as the page is looked at. */
export async function openHeldBack(
  { page }: Visit,
  address: string,
  ...paths: readonly string[]
): Promise<void> {
  const held = paths.map((path) => `**/api${path}`)
  for (const path of held) await page.route(path, () => {})
  await Promise.all([...held.map((path) => page.waitForRequest(path)), page.goto(address)])
}

/** A fault of the program, as it tells one. */
export async function faulty(visit: Visit, ...paths: readonly string[]): Promise<void> {
  visit.expectFault(/status of 500/)
  for (const path of paths) {
    await visit.page.route(`**/api${path}`, (route) =>
      answer(route, {
        status: 500,
        json: {
          code: 'fault',
          message: 'На сервере произошла ошибка. Повторите чуть позже.',
          trace: '01890000-0000-7000-8000-000000000000',
        },
      }),
    )
  }
}

/** The line is gone for these addresses. */
export async function unreached(visit: Visit, ...paths: readonly string[]): Promise<void> {
  visit.expectFault(/ERR_FAILED/)
  for (const path of paths)
    await visit.page.route(`**/api${path}`, (route) => route.abort().catch(() => undefined))
}

/** The program answers with this, whatever it holds. */
export async function answered({ page }: Visit, path: string, json: object): Promise<void> {
  await page.route(`**/api${path}`, (route) => answer(route, { json }))
}

/** As if the person came back to this tab after a minute: what is shown is asked for anew. */
export async function comeBackLater({ page }: Visit): Promise<void> {
  await page.evaluate(() => {
    const now = Date.now
    Date.now = () => now() + 60_000
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))
  })
}

/** A page that is left just now takes no answer any more, and needs none. */
async function answer(route: Route, what: Parameters<Route['fulfill']>[0]): Promise<void> {
  await route.fulfill(what).catch(() => undefined)
}
