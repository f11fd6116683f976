import type { House } from '#application/context.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { findSetting, saveSetting } from '#store/setting/setting.ts'
import { actingPeople, DemoRefused, houseAt } from './acting-on.ts'
import { deedsOfWorks } from './deeds-of-works.ts'
import { demoPassword, demoToday } from './demo.ru.ts'
import { type DemoDocument, demoDocumentNames, readDemoDocument } from './demo-document.ts'
import { doDeed } from './do-deed.ts'
import { type FoundTask, findDemoTasks } from './find-demo-tasks.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadDocument, planOf, rollOut } from './load-document.ts'
import { type DemoDeed, readDemoStory } from './story.ts'

/** Lays the demo's region and people into an empty database, all or none. */
export async function loadDemo(house: House): Promise<void> {
  const passwordHash = await house.passwords.hash(demoPassword)
  await house.write((writer) => loadAccounts(writer, { newId: house.newId, passwordHash }))
}

/** Whether the demo was told to its end; a first start that was cut short has not. What an earlier version told stays as it is. */
export async function isDemoTold(house: House): Promise<boolean> {
  const earlier = await house.read((reader) => findSetting(reader, 'demo-documents'))
  return earlier !== null || (await toldOf(house)) === 'all'
}

/** One thing that happened: a document came in, its plan was rolled out, somebody did something. */
type Step = (Happened & { readonly document: DemoDocument; readonly does: 'load' | 'roll-out' }) | DemoDeed
type Happened = Pick<DemoDeed, 'on' | 'by'>

/**
 * Brings the demo's documents in and does what its people did with them, day by day, so that the journal goes forward and a
 * past day shows less done. Goes on where an earlier start was cut short.
 */
export async function tellDemo(house: House): Promise<void> {
  const before = await toldOf(house)
  const told = typeof before === 'number' ? before : 0
  const acting = actingPeople()
  const tasks: FoundTask[] = []
  const { works, deeds } = await readDemoStory()
  let steps = inOrder([...(await stepsOfDocuments()), ...deeds])
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index]
    if (step === undefined) break
    const after = index - steps.findIndex(({ on }) => on === step.on)
    const then = houseAt(house, { day: step.on, after })
    const context = await acting(step.by, then)
    if (index >= told) {
      if (!('document' in step))
        await doDeed(context, step, tasks).catch((error: unknown) => {
          // The last start did it and was cut short before it could count it.
          if (index !== before || !(error instanceof DemoRefused)) throw error
        })
      else if (step.does === 'load') await loadDocument(context, step.document)
      else await rollOut(then, context, step.document)
      await house.write((writer) => saveSetting(writer, 'demo-told', index + 1))
    }
    if ('document' in step && step.does === 'roll-out') {
      const { document } = step
      const found = await findDemoTasks(context, await planOf(context, document), document.key)
      tasks.push(...found)
      steps = inOrder([...steps, ...deedsOfWorks(document, found, works)])
    }
  }
  await house.write((writer) => saveSetting(writer, 'demo-told', 'all'))
}

async function stepsOfDocuments(): Promise<readonly Step[]> {
  const documents = await Promise.all(demoDocumentNames.map(readDemoDocument))
  return documents.flatMap((document): readonly Step[] => {
    const { by, on, rollOut: laid } = document
    const load = { on, by, document, does: 'load' } as const
    return laid === undefined ? [load] : [load, { on: laid, by, document, does: 'roll-out' }]
  })
}

/** Until the demo's day; of one day in the order given. */
function inOrder(steps: readonly Step[]): readonly Step[] {
  return steps
    .filter(({ on }) => on <= (demoToday as CivilDate))
    .toSorted((one, other) => one.on.localeCompare(other.on))
}

/** How many of its steps were told, or `all`. */
function toldOf(house: House): Promise<unknown> {
  return house.read((reader) => findSetting(reader, 'demo-told'))
}
