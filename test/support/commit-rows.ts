import { writeSync } from 'node:fs'
import { newId } from '#identity/new-id.ts'
import { openDatabase } from '#store/open-database.ts'

// A program that opens the data folder it is given, commits organisations one after another and tells the id of each on
// stdout once it is acknowledged. Ends cleanly when its stdin does.
const [folder = ''] = process.argv.slice(2)
const database = await openDatabase({ folder, url: null, log: () => {} })
tell('open')
let going = true
process.stdin.resume().once('end', () => {
  going = false
})
while (going) {
  const id = newId()
  try {
    await database.write((writer) => writer.tables.insertInto('organisation').values(regionOf(id)).execute())
    tell(id)
  } catch {
    // The master left just when this one was being committed: nobody was told that it is there.
  }
}
await database.close()
tell('closed')
process.exit(0)

function regionOf(id: string) {
  return {
    id,
    region_id: id,
    kind: 'region',
    name: id,
    short_name: id,
    path: id.replaceAll('-', ''),
  } as const
}

/** Synchronously: the word is out before the next row is begun. */
function tell(word: string): void {
  writeSync(1, `${word}\n`)
}
