import { expect, it } from 'vitest'
import { exportHeads } from '#application/journal/export-heads.ts'
import { listHeads } from '#store/journal/chain-head.ts'
import { parseHeads } from '#store/journal/heads-text.ts'
import { askAsOwner } from '../support/database.ts'
import { openMailBox, type Received } from './mail-box.ts'
import { openTown, password } from './town.ts'

/** How many letters the server turns away before it takes one. */
let away = 0
const box = await openMailBox(0, () => {
  if (away === 0) return false
  away -= 1
  return true
})
const site = 'https://rostok.kray.example'
const town = await openTown({
  mail: { url: box.url, from: 'Росток <rostok@kray.example>', site },
})
const municipal = await town.signIn('municipal')

function inviting(name: string, email: string) {
  const roles = [{ organisationId: town.places.school, role: 'school-head' }]
  return municipal.post('/api/invitations', { name, post: '', email, roles })
}

async function letterTo(address: string): Promise<Received> {
  const [letter] = await box.lettersTo(address, 1)
  return letter as Received
}

function tokenIn({ text }: Received): string {
  return /#([\w-]{43})/.exec(text)?.[1] ?? ''
}

it('an invitation goes out as a letter, and its link lets the person in', async () => {
  const sent = await inviting('Вера Новенькая', 'vera@school5.example')
  expect(sent.json).toEqual({ id: sent.json.id, token: null })
  const letter = await letterTo('vera@school5.example')
  expect(letter).toMatchObject({ from: '"Росток" <rostok@kray.example>', subject: '«Росток»: приглашение' })
  expect(letter.text).toContain('Здравствуйте, Вера Новенькая.')
  expect(letter.text).toContain('— руководитель ОО, СОШ № 5')
  expect(letter.text).toContain('Ссылка действует 14 дней')
  const link = `${site}/invitation#${tokenIn(letter)}`
  expect(letter.text).toContain(link)
  expect(letter.html).toContain(`href="${link}"`)
  const visitor = town.visitor()
  const accepted = await visitor.put('/api/invitation', {
    token: tokenIn(letter),
    signInName: 'vera',
    password,
  })
  expect(accepted.status).toBe(204)
})

it('nothing of a letter stays in the database once it has gone, neither in the queue', async () => {
  const letter = await letterTo('vera@school5.example')
  await expect
    .poll(() =>
      askAsOwner(town.database, 'select from letter where content is not null or recipient is not null'),
    )
    .toEqual([])
  const kept = await askAsOwner(
    town.database,
    `select from letter where letter::text like '%${tokenIn(letter)}%'
     union all select from graphile_worker._private_jobs as job where job::text like '%${tokenIn(letter)}%'
     union all select from journal where journal::text like '%${tokenIn(letter)}%'
     union all select from invitation where invitation::text like '%${tokenIn(letter)}%'`,
  )
  expect(kept).toEqual([])
})

it('a server that is away for a moment gets the same letter again', async () => {
  away = 1
  await inviting('Роман Терпеливый', 'roman@school5.example')
  const letter = await letterTo('roman@school5.example')
  expect(away).toBe(0)
  const [kept] = await askAsOwner(town.database, `select id from letter order by written_at desc limit 1`)
  expect(letter.messageId).toBe(`<${(kept as { id: string }).id}@rostok.kray.example>`)
})

it('an address that there is not is told to who invited, and not tried for days', async () => {
  const { id } = (await inviting('Никто', 'nobody@school5.example')).json
  const state = async () =>
    (await municipal.get('/api/invitations')).json.invitations.find((one: { id: string }) => one.id === id)
      .letter
  await expect.poll(state).toBe('given-up')
  expect(box.refused).toEqual(['nobody@school5.example'])
  const administrator = await town.signIn('administrator')
  expect((await administrator.get('/api/letters/refused')).json.letters).toMatchObject([
    { recipient: 'nobody@school5.example', said: expect.stringContaining('550') },
  ])
  const head = await town.signIn('head')
  expect((await head.get('/api/letters/refused')).json.letters).toEqual([])
  expect((await municipal.get('/api/letters/refused')).json.letters).toEqual([])
})

it('a forgotten password is set by a letter; nobody is told whether there is such a person', async () => {
  const stranger = town.visitor()
  const ask = (name: string) => stranger.post('/api/forgotten-password', { name })
  const answers = [await ask('nobody-at-all'), await ask('VERA@school5.example')]
  expect(answers.map(({ status, text }) => [status, text])).toEqual([
    [204, ''],
    [204, ''],
  ])
  const letters = await box.lettersTo('vera@school5.example', 2)
  expect(letters).toHaveLength(2)
  const letter = letters[1] as Received
  expect(letter.text).toContain('Ваше имя для входа: vera')
  const link = { token: tokenIn(letter), password: 'три синих трактора' }
  expect((await stranger.put('/api/new-password', link)).status).toBe(204)
  expect((await stranger.put('/api/new-password', link)).status).toBe(410)
  const signed = await stranger.post('/api/session', { name: 'vera', password: 'три синих трактора' })
  expect(signed.status).toBe(204)
})

it('the heads of the journal go to whoever runs the machine, once a day, and are read back out of the letter', async () => {
  const operator = 'machine@kray.example'
  const house = { ...town.house, post: { url: site, operator } }
  const heads = await house.read(listHeads)
  await exportHeads(house)
  await exportHeads(house)
  const letter = await letterTo(operator)
  expect(heads.length).toBeGreaterThan(0)
  expect(parseHeads(letter.text)).toEqual(heads)
  expect(letter.html).toContain(heads[0]?.hash.toString('hex'))
  expect(box.received.filter(({ to }) => to === operator)).toHaveLength(1)
})

it('the log tells that a letter was not taken, and nothing out of it', () => {
  expect(town.faults.length).toBeGreaterThan(0)
  for (const fault of town.faults) {
    expect(fault).toMatch(/was not taken/)
    expect(fault).not.toMatch(/#[\w-]{43}/)
  }
})
