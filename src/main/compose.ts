import type { House, Post } from '#application/context.ts'
import { cleanPicture } from '#confine/clean-picture.ts'
import { readApart, recogniseApart } from '#confine/read-apart.ts'
import { readPictures } from '#confine/read-pictures.ts'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { checkPassword, hashPassword } from '#identity/hash-password.ts'
import { newId } from '#identity/new-id.ts'
import { passwordWeakness } from '#identity/password-weakness.ts'
import { hashOfToken, makeToken } from '#identity/session-token.ts'
import { openFiles } from '#store/files/open-files.ts'
import type { Database } from '#store/open-database.ts'
import { findSetting } from '#store/setting/setting.ts'
import { dayIn } from './day-in.ts'
import { demoAccounts } from './demo/load-accounts.ts'

/** What the house lends, put together over an open database and the installation's data folder. */
export async function compose(database: Database, folder: string, post: Post | null = null): Promise<House> {
  const files = await openFiles(folder)
  const demoDay = await database.read((reader) => findSetting(reader, 'demo-today'))
  const setDay = typeof demoDay === 'string' ? parseCivilDate(demoDay) : null
  return {
    read: database.read,
    write: database.write,
    keysOf: database.keysOf,
    files,
    now: () => new Date().toISOString(),
    newId,
    today: ({ timeZone }): CivilDate => setDay ?? dayIn(timeZone, new Date()),
    passwords: { hash: hashPassword, check: checkPassword, weakness: passwordWeakness },
    tokens: { make: makeToken, hashOf: hashOfToken },
    readApart: (file, onStep) => readApart(file, {}, onStep),
    recogniseApart: (document, word) => recogniseApart(document, word),
    readPictures: (file, unread, onStep) => readPictures(file, unread, {}, onStep),
    cleanPicture: (bytes) => cleanPicture(bytes),
    post,
    demo: setDay === null ? null : demoAccounts,
  }
}
