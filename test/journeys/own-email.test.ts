import { expect, it } from 'vitest'
import { openMailBox } from './mail-box.ts'
import { openTown, password } from './town.ts'

const box = await openMailBox()
let later = 0
const town = await openTown({
  now: () => new Date(Date.now() + later).toISOString(),
  mail: { url: box.url, from: 'rostok@zarechie.example', site: 'https://rostok.zarechie.example' },
})
const dmitry = await town.signIn('head')
const stranger = town.visitor()
const hour = 60 * 60_000

const own = async () => (await dmitry.get('/api/doors')).json.email
const tokenIn = (text: string) => /new-email#(\S+)/u.exec(text)?.[1] ?? ''
const ask = (email: string, proof = password) => dmitry.post('/api/email', { email, proof })
/** The token of the last letter that went to an address, of so many. */
const linkTo = async (email: string, count = 1) =>
  tokenIn((await box.lettersTo(email, count)).at(-1)?.text ?? '')

it('whoever is signed in names a new address, and it holds once the link that went there is opened', async () => {
  expect(await own()).toEqual({ email: null, waiting: null, confirmable: true })
  expect((await ask('first@school5.example', 'угадано')).json.code).toBe('door/proof-wrong')
  expect((await ask('first@school5')).json.code).toBe('person/email-wrong')
  expect((await ask('first@school5.example')).status).toBe(204)
  expect(await own()).toMatchObject({ email: null, waiting: { email: 'first@school5.example' } })

  const token = await linkTo('first@school5.example')
  // A mail program that opens links by itself confirms nothing.
  const opened = await stranger.post('/api/new-email', { token })
  expect([opened.status, opened.json]).toEqual([
    200,
    { name: 'Дмитрий Директоров', email: 'first@school5.example' },
  ])
  expect((await own()).email).toBeNull()
  expect((await stranger.put('/api/new-email', { token })).status).toBe(204)
  expect(await own()).toEqual({ email: 'first@school5.example', waiting: null, confirmable: true })
  const again = await stranger.put('/api/new-email', { token })
  expect([again.status, again.json.code]).toEqual([410, 'email/link-gone'])
  expect((await ask('First@school5.example')).json.code).toBe('email/same')
})

it('the old address is told of the new one, without being told which it is', async () => {
  await ask('second@school5.example')
  await stranger.put('/api/new-email', { token: await linkTo('second@school5.example') })
  const [, told] = await box.lettersTo('first@school5.example', 2)
  expect(told?.subject).toBe('«Росток»: электронная почта изменена')
  expect(told?.text).not.toContain('second@school5.example')
  const mary = await town.signIn('municipal')
  const self = (await dmitry.get('/api/session')).json.person.id
  const { lines } = (await mary.get(`/api/people/${self}/history`)).json
  expect(lines[0]).toMatchObject({ sentence: 'Изменены сведения: почта.', by: 'Дмитрий Директоров' })
})

it('a link opens for a day, until another is asked for, and not after the password was set anew or the change given up', async () => {
  later = 2 * hour
  await ask('third@school5.example')
  const third = await linkTo('third@school5.example')
  later = 27 * hour
  expect((await stranger.put('/api/new-email', { token: third })).status).toBe(410)

  // The session went to sleep with the day.
  await dmitry.post('/api/session', { name: 'head', password })
  await ask('fourth@school5.example')
  await ask('fifth@school5.example')
  const fourth = await linkTo('fourth@school5.example')
  expect((await stranger.post('/api/new-email', { token: fourth })).status).toBe(410)
  expect((await dmitry.delete('/api/email')).status).toBe(204)
  const fifth = await linkTo('fifth@school5.example')
  expect((await stranger.post('/api/new-email', { token: fifth })).status).toBe(410)

  await ask('sixth@school5.example')
  const sixth = await linkTo('sixth@school5.example')
  expect((await ask('seventh@school5.example')).json.code).toBe('email/too-often')
  expect((await stranger.post('/api/new-email', { token: sixth })).status).toBe(200)
  await dmitry.post('/api/password', { current: password, next: 'другой длинный пароль 8' })
  expect((await stranger.post('/api/new-email', { token: sixth })).status).toBe(410)
  expect((await own()).email).toBe('second@school5.example')
  expect(town.faults).toEqual([])
})
