import { expect, test } from 'vitest'
import { waitBeforeSignIn } from '#core/access/sign-in-limit.ts'
import { freshDatabase } from '../../../test/support/database.ts'
import { findPersonBySignInName } from '../person/find-person.ts'
import { savePerson } from '../person/save-person.ts'
import { findSession, listSessions } from './find-session.ts'
import { closeSession, closeSessionsOf, openSession, touchSession } from './open-session.ts'
import { findSignInHistory, markSignInSucceeded, recordSignInAttempt } from './sign-in-attempt.ts'

const database = await freshDatabase()
const personId = '019b0000-0000-7000-8000-000000000001'
const id = (number: number) => `019b0000-0000-7000-8000-00000000010${number}`
const hash = (number: number) => new Uint8Array(32).fill(number)
const at = '2026-10-05T09:00:00.000Z'
const monthAgo = '2026-09-05T09:00:00.000Z'

await database.write(async (writer) => {
  await savePerson(
    writer,
    { id: personId, signInName: 'Ryabinina', name: 'Рябинина Е.О.', passwordHash: null },
    at,
  )
  for (const number of [1, 2, 3]) {
    await openSession(writer, {
      id: id(number),
      tokenHash: hash(number),
      personId,
      address: '10.0.0.7',
      agent: 'x'.repeat(2000),
      way: 'passkey',
      openedAt: at,
      expiresAt: '2026-11-05T09:00:00.000Z',
    })
  }
})

const find = (number: number, now = at, idleSince = monthAgo) =>
  database.read((reader) => findSession(reader, hash(number), now, idleSince))

test('a session is found by the hash of its token until its end, or until nobody has used it for long', async () => {
  expect(await find(1)).toMatchObject({
    id: id(1),
    way: 'passkey',
    personId,
    name: 'Рябинина Е.О.',
    signInName: 'Ryabinina',
  })
  expect(await find(9)).toBeNull()
  expect(await find(1, '2026-11-05T09:00:00.000Z')).toBeNull()
  expect(await find(1, at, at)).toBeNull()
  await database.write((writer) => touchSession(writer, id(1), '2026-10-06T09:00:00.000Z', '10.0.0.8'))
  expect(await find(1, at, at)).toMatchObject({ address: '10.0.0.8' })
})

test('a closed one is gone, and only its owner closes it', async () => {
  const stranger = '019b0000-0000-7000-8000-000000000002'
  const close = (owner: string) =>
    database.write((writer) => closeSession(writer, { id: id(2), personId: owner }, at))
  expect(await close(stranger)).toBe(false)
  expect(await close(personId)).toBe(true)
  expect(await close(personId)).toBe(false)
  expect(await find(2)).toBeNull()
})

test('all but one are closed at once', async () => {
  await database.write((writer) => closeSessionsOf(writer, personId, at, id(3)))
  const left = await database.read((reader) => listSessions(reader, personId, at, monthAgo))
  expect(left.map((session) => session.id)).toEqual([id(3)])
})

test('a sign-in name is the same in any case', async () => {
  const found = await database.read((reader) => findPersonBySignInName(reader, ' ryabININA '))
  expect(found?.id).toBe(personId)
})

const attempt = (name: string, address: string, minute = 0) => ({
  name,
  address,
  at: `2026-10-05T10:${String(minute).padStart(2, '0')}:00.000Z`,
})
const history = (of: ReturnType<typeof attempt>) => database.write((writer) => findSignInHistory(writer, of))
const fail = (of: ReturnType<typeof attempt>) => database.write((writer) => recordSignInAttempt(writer, of))

test('failures are counted by name and by address within their windows; a success takes nothing off an address', async () => {
  for (const name of ['one', 'ONE ', 'two']) await fail(attempt(name, '10.1.1.1'))
  await fail(attempt('one', '10.1.1.2'))
  const right = await fail(attempt('one', '10.1.1.1'))
  await database.write((writer) => markSignInSucceeded(writer, right))
  const last = '2026-10-05T10:00:00.000Z'
  expect(await history(attempt('one', '10.1.1.1', 10))).toEqual({
    here: { count: 2, last },
    name: { count: 3, last },
    address: { count: 3, last },
    addressKnown: true,
  })
  expect(await history(attempt('one', '10.1.1.1', 30))).toMatchObject({
    here: { count: 2 },
    address: { count: 0, last: null },
  })
  expect(await history(attempt('one', '10.1.1.9'))).toMatchObject({ addressKnown: false })
})

test('of an IPv6 customer all addresses count as one', async () => {
  await fail(attempt('six', '2001:db8:1:2::aaaa'))
  await fail(attempt('six', '2001:DB8:1:2:9:9:9:9'))
  await fail(attempt('six', '2001:db8:1:3::1'))
  expect(await history(attempt('six', '2001:db8:1:2::1'))).toMatchObject({ here: { count: 2 } })
})

test('of forty attempts at once only the first few are let through', async () => {
  const same = attempt('crowd', '10.2.2.2', 5)
  const admitted = await Promise.all(
    Array.from({ length: 40 }, () =>
      database.write(async (writer) => {
        const wait = waitBeforeSignIn(await findSignInHistory(writer, same), () => 0)
        if (wait === 0) await recordSignInAttempt(writer, same)
        return wait === 0
      }),
    ),
  )
  expect(admitted.filter(Boolean)).toHaveLength(5)
})
