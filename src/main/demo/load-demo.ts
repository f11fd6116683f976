import type { House } from '#application/context.ts'
import { findSetting, saveSetting } from '#store/setting/setting.ts'
import { demoPassword } from './demo.ru.ts'
import { demoDocumentNames, readDemoDocument } from './demo-document.ts'
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

/** Brings in those that are not there yet. */
export async function loadDemoDocuments(house: House): Promise<void> {
  const loaded = await loadedDocuments(house)
  for (const [index, name] of demoDocumentNames.entries()) {
    if (loaded.includes(name)) continue
    await loadDocument(house, await readDemoDocument(name))
    const done = demoDocumentNames.slice(0, index + 1)
    await house.write((writer) => saveSetting(writer, 'demo-documents', done))
  }
}

async function loadedDocuments(house: House): Promise<readonly unknown[]> {
  const loaded = await house.read((reader) => findSetting(reader, 'demo-documents'))
  return Array.isArray(loaded) ? loaded : []
}
