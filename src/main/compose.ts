import type { House, Post } from '#application/context.ts'
import { openTurns } from '#application/turns.ts'
import { cleanPicture } from '#confine/clean-picture.ts'
import { readApart, readWordsApart, recogniseApart } from '#confine/read-apart.ts'
import { readPictures } from '#confine/read-pictures.ts'
import { writeApart } from '#confine/write-apart.ts'
import { type CivilDate, parseCivilDate } from '#core/calendar/civil-date.ts'
import { checkPassword, hashPassword } from '#identity/hash-password.ts'
import { keepKey } from '#identity/keep-key.ts'
import { newId } from '#identity/new-id.ts'
import { codeAddress, makeCodeSecret, makeRecoveryCodes, stepOfCode } from '#identity/one-time-code.ts'
import { connectOpenId } from '#identity/openid.ts'
import { askForKey, askForNewKey, checkKey, checkNewKey } from '#identity/passkey.ts'
import { passwordWeakness } from '#identity/password-weakness.ts'
import { makeSeal } from '#identity/seal.ts'
import { hashOfToken, makeToken } from '#identity/session-token.ts'
import { openFiles } from '#store/files/open-files.ts'
import type { Database } from '#store/open-database.ts'
import { findSetting } from '#store/setting/setting.ts'
import type { Config } from './config.ts'
import { dayIn } from './day-in.ts'
import { demoAccounts } from './demo/load-accounts.ts'

/** What of the configuration decides how people come in, and whether letters go out. */
export type HouseConfig = Pick<Config, 'secret' | 'openid'> & { readonly post: Post | null }

/** Of the twenty connections that the program has, and of its one processor. */
const sheetsAtOnce = 3

/** What the house lends, put together over an open database and the installation's data folder. */
export async function compose(
  database: Database,
  folder: string,
  { secret, openid, post }: HouseConfig = { secret: null, openid: null, post: null },
): Promise<House> {
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
    doors: {
      seal: makeSeal(secret ?? (await keepKey(folder))),
      codes: {
        makeSecret: makeCodeSecret,
        address: codeAddress,
        stepOf: stepOfCode,
        makeRecoveryCodes,
      },
      keys: { askForNew: askForNewKey, checkNew: checkNewKey, ask: askForKey, check: checkKey },
      openid: openid === null ? null : connectOpenId(openid),
    },
    readApart: (file, onStep) => readApart(file, {}, onStep),
    recogniseApart: (document, word) => recogniseApart(document, word),
    readWordsApart: async (file) => {
      const outcome = await readWordsApart(file)
      return outcome.ok ? outcome.words : null
    },
    readPictures: (file, unread, onStep) => readPictures(file, unread, {}, onStep),
    cleanPicture: (bytes) => cleanPicture(bytes),
    writePaper: (paper, kind) => writeApart(paper, kind),
    sheets: openTurns(sheetsAtOnce),
    post,
    demo: setDay === null ? null : demoAccounts,
  }
}
