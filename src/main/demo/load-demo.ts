import type { House } from '#application/context.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { findSetting, saveSetting } from '#store/setting/setting.ts'
import { demoPassword, demoToday } from './demo.ru.ts'
import { demoDocumentNames, readDemoDocument } from './demo-document.ts'
import { doTasks } from './do-tasks.ts'
import { loadAccounts } from './load-accounts.ts'
import { loadDocument } from './load-document.ts'

/** Lays the demo's region and people into an empty database, all or none. */
export async function loadDemo(house: House): Promise<void> {
  const passwordHash = await house.passwords.hash(demoPassword)
  await house.write((writer) => loadAccounts(writer, { newId: house.newId, passwordHash }))
}

/** Whether the demo's documents were all brought in; a first start that was cut short has not. */
export async function hasDemoDocuments(house: House): Promise<boolean> {
  const loaded = await loadedDocuments(house)
  return demoDocumentNames.every((name) => loaded.includes(name))
}

/** Brings in those that are not there yet, and what was done between them, in the order of its days. */
export async function loadDemoDocuments(house: House): Promise<void> {
  const loaded = await loadedDocuments(house)
  const documents = await Promise.all(demoDocumentNames.map(readDemoDocument))
  for (const [index, document] of documents.entries()) {
    if (loaded.includes(demoDocumentNames[index])) continue
    await doTasks(house, documents.slice(0, index), document.on)
    await loadDocument(house, document)
    const done = demoDocumentNames.slice(0, index + 1)
    if (index === documents.length - 1) await doTasks(house, documents, demoToday as CivilDate)
    await house.write((writer) => saveSetting(writer, 'demo-documents', done))
  }
}

async function loadedDocuments(house: House): Promise<readonly unknown[]> {
  const loaded = await house.read((reader) => findSetting(reader, 'demo-documents'))
  return Array.isArray(loaded) ? loaded : []
}
