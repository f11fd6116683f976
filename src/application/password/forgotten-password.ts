import { waitBeforeSignIn } from '#core/access/sign-in-limit.ts'
import { accept, type Result } from '#core/result.ts'
import { findOrganisation } from '#store/organisation/find-organisation.ts'
import { countPasswordResets, savePasswordReset } from '#store/password/password-reset.ts'
import { findPersonBySignInName, listGrants } from '#store/person/find-person.ts'
import { findByEmail, findPersonRecord, type PersonRecord } from '#store/person/person-record.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Reader } from '#store/reader.ts'
import { findSignInHistory, recordSignInAttempt } from '#store/session/sign-in-attempt.ts'
import type { House } from '../context.ts'
import { postLetter } from '../letter/post-letter.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { shifted } from '../session/session-limits.ts'

export const forgottenTask = 'send-password-link'

const minuteMs = 60_000
/** So long a link opens. */
export const resetMs = 60 * minuteMs
/** More letters an hour nobody needs; a stranger must not fill a box with them. */
const mostAnHour = 3

/**
 * Somebody says that they have forgotten their password, by sign-in name or e-mail. The answer is the same, and comes after
 * the same time, whether there is such a person or not: who it is is looked for by a job. Counted like attempts to sign in.
 */
export function askForPassword(
  house: House,
  asked: { readonly name: string; readonly address: string },
): Promise<Result<null, ApplicationRefusal>> {
  const at = house.now()
  // Under a name of its own, so that who asks for letters keeps nobody from signing in.
  const attempt = { name: `forgotten ${asked.name.trim()}`, address: asked.address, at }
  return house.write(async (writer): Promise<Result<null, ApplicationRefusal>> => {
    const history = await findSignInHistory(writer, attempt)
    const minutes = waitBeforeSignIn(history, (since) => (Date.parse(at) - Date.parse(since)) / minuteMs)
    if (minutes > 0) return no('session/too-many-attempts', { minutes })
    await recordSignInAttempt(writer, attempt)
    if (house.post !== null)
      await addJob(writer, { task: forgottenTask, payload: { name: asked.name.trim() }, attempts: 3 })
    return accept(null)
  })
}

/** Writes to each person of that sign-in name or e-mail, if there are any. */
export async function sendPasswordLinks(house: House, name: string): Promise<void> {
  const keys = await house.read(async (reader) => {
    const people = (await findAsking(reader, name)).filter(({ email }) => email !== null)
    return people.map((person) => ({ person, key: house.tokens.make() }))
  })
  for (const { person, key } of keys) {
    const at = house.now()
    await house.write(async (writer) => {
      const regionId = await regionOfPerson(writer, person.id)
      if (regionId === null || person.email === null) return
      if ((await countPasswordResets(writer, person.id, shifted(at, -resetMs))) >= mostAnHour) return
      await savePasswordReset(
        writer,
        {
          regionId,
          id: house.newId(),
          personId: person.id,
          tokenHash: key.hash,
          expiresAt: shifted(at, resetMs),
        },
        at,
      )
      const { name: called, signInName } = person
      await postLetter(writer, house, {
        regionId,
        recipient: person.email,
        content: { kind: 'new-password', name: called, signInName, token: key.token },
      })
    })
  }
}

async function findAsking(reader: Reader, name: string): Promise<readonly PersonRecord[]> {
  const named = await findPersonBySignInName(reader, name)
  if (named === null) return findByEmail(reader, name)
  const record = await findPersonRecord(reader, named.id)
  return record === null ? [] : [record]
}

/** Who holds no role has nothing to come in for. */
async function regionOfPerson(reader: Reader, personId: string): Promise<string | null> {
  const [first] = await listGrants(reader, personId)
  if (first === undefined) return null
  return (await findOrganisation(reader, first.organisationId))?.regionId ?? null
}
