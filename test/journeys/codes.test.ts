import { describe, expect, it } from 'vitest'
import { makeCodeSecret, stepOfCode } from '#identity/one-time-code.ts'
import { dropSecondFactorOf } from '#main/drop-second-factor.ts'
import { findForgetful } from '#main/set-password.ts'
import { askAsOwner } from '../support/database.ts'
import { codeAt } from './code-at.ts'
import { openTown, password } from './town.ts'
import type { Visitor } from './visitor.ts'

let clock = Date.parse('2026-10-05T09:00:00.000Z')
const town = await openTown({ jobs: false, today: '2026-10-05', now: () => new Date(clock).toISOString() })
/** Each code is good for once: the next comes half a minute later. */
const halfMinute = () => {
  clock += 30_000
}

async function switchOn(visitor: Visitor): Promise<{ secret: string; recovery: readonly string[] }> {
  const { secret } = (await visitor.post('/api/doors/codes', { proof: password })).json
  halfMinute()
  const confirmed = await visitor.put('/api/doors/codes', { code: codeAt(secret, clock) })
  expect(confirmed.status).toBe(200)
  return { secret, recovery: confirmed.json.codes }
}

describe('signing in with a code', () => {
  it('is switched on with the first code, and asks for another at the next sign-in', async () => {
    const here = await town.signIn('municipal')
    expect((await here.get('/api/doors')).json).toMatchObject({
      proofs: { password: true, code: false },
      codes: null,
    })
    expect((await here.post('/api/doors/codes', { proof: 'мимо' })).json.code).toBe('door/proof-wrong')
    const begun = (await here.post('/api/doors/codes', { proof: password })).json
    expect(begun.address).toContain(`secret=${begun.secret}`)
    // Begun is not on: nobody is locked out by a telephone that never gave a code.
    expect((await town.visitor().post('/api/session', { name: 'municipal', password })).status).toBe(204)
    expect((await here.put('/api/doors/codes', { code: '000000' })).json.code).toBe('session/wrong-code')
    const first = codeAt(begun.secret, clock)
    const { codes } = (await here.put('/api/doors/codes', { code: first })).json
    expect(codes).toHaveLength(10)
    expect((await here.post('/api/doors/codes', { proof: password })).json.code).toBe('door/codes-on')

    const there = town.visitor()
    const asked = await there.post('/api/session', { name: 'municipal', password })
    expect([asked.status, asked.json]).toEqual([200, { wants: 'code' }])
    expect([...there.cookies.keys()]).toEqual(['rostok-door'])
    for (const url of ['/api/session', '/api/doors', '/api/today', '/api/plans']) {
      expect((await there.get(url)).status, url).toBe(401)
    }
    const kept = there.cookies.get('rostok-door') ?? ''
    there.cookies.set('rostok', kept)
    expect((await there.get('/api/session')).status).toBe(401)
    there.cookies.delete('rostok')

    expect((await there.post('/api/session/code', { code: first })).json.code).toBe('session/wrong-code')
    halfMinute()
    const next = codeAt(begun.secret, clock)
    expect(
      (await there.post('/api/session/code', { code: `${next.slice(0, 3)} ${next.slice(3)}` })).status,
    ).toBe(204)
    expect([...there.cookies.keys()]).toEqual(['rostok'])
    expect((await there.get('/api/session')).json.person.signInName).toBe('municipal')
    const { sessions } = (await there.get('/api/sessions')).json
    expect(sessions.map((one: { way: string }) => one.way).sort()).toEqual(['code', 'password', 'password'])
    // What was begun is over: the same browser, or who has its cookie, must begin anew.
    there.cookies.set('rostok-door', kept)
    halfMinute()
    expect((await there.post('/api/session/code', { code: codeAt(begun.secret, clock) })).json.code).toBe(
      'session/step-over',
    )
  })

  it('takes a code on paper once, and says how many are left', async () => {
    const here = await town.signIn('head')
    const { recovery } = await switchOn(here)
    const [paper = ''] = recovery
    for (const { status } of [{ status: 204 }, { status: 422 }]) {
      const there = town.visitor()
      await there.post('/api/session', { name: 'head', password })
      expect((await there.post('/api/session/code', { code: paper.toUpperCase() })).status).toBe(status)
    }
    expect((await here.get('/api/doors')).json.codes.recoveryLeft).toBe(9)
    const renewed = (await here.post('/api/doors/recovery-codes', { proof: password })).json.codes
    const there = town.visitor()
    await there.post('/api/session', { name: 'head', password })
    expect((await there.post('/api/session/code', { code: recovery[1] ?? '' })).status).toBe(422)
    expect((await there.post('/api/session/code', { code: renewed[0] })).status).toBe(204)
  })

  it('of two who give the same code at once lets one in', async () => {
    const here = await town.signIn('regional')
    const { secret } = await switchOn(here)
    halfMinute()
    const code = codeAt(secret, clock)
    const two = [town.visitor(), town.visitor()]
    for (const one of two) await one.post('/api/session', { name: 'regional', password })
    const answers = await Promise.all(two.map((one) => one.post('/api/session/code', { code })))
    expect(answers.map(({ status }) => status).toSorted((one, other) => one - other)).toEqual([204, 422])
  })

  it('makes who guesses codes give the password anew, and then wait', async () => {
    await switchOn(await town.signIn('observer'))
    const guesser = town.visitor()
    await guesser.post('/api/session', { name: 'observer', password })
    const codes: string[] = []
    for (let guess = 0; guess < 6; guess += 1) {
      codes.push((await guesser.post('/api/session/code', { code: '000000' })).json.code)
    }
    // The password's own attempt counts as failed for as long as no code followed it.
    expect(codes).toEqual([
      ...Array.from({ length: 4 }, () => 'session/wrong-code'),
      ...Array.from({ length: 2 }, () => 'session/too-many-attempts'),
    ])
    expect((await town.visitor().post('/api/session', { name: 'observer', password })).status).toBe(429)
  })

  it('is too late after five minutes, and after a change of the password', async () => {
    const here = await town.signIn('colleague')
    const { secret } = await switchOn(here)
    const late = town.visitor()
    await late.post('/api/session', { name: 'colleague', password })
    clock += 5 * 60_000
    expect((await late.post('/api/session/code', { code: codeAt(secret, clock) })).json.code).toBe(
      'session/step-over',
    )
    const thief = town.visitor()
    await thief.post('/api/session', { name: 'colleague', password })
    expect(
      (await here.post('/api/password', { current: password, next: 'совсем новый пароль 9' })).status,
    ).toBe(204)
    expect((await thief.post('/api/session/code', { code: codeAt(secret, clock) })).json.code).toBe(
      'session/step-over',
    )
  })

  it('is switched off with the password or a code, and not without', async () => {
    const here = await town.signIn('centreHead')
    const { secret } = await switchOn(here)
    expect((await here.post('/api/doors/codes/off', { proof: '' })).json.code).toBe('door/proof-wrong')
    halfMinute()
    const code = codeAt(secret, clock)
    expect((await here.post('/api/doors/codes/off', { proof: code })).status).toBe(204)
    expect((await town.visitor().post('/api/session', { name: 'centreHead', password })).status).toBe(204)
  })

  it('is taken off by whoever runs the machine, from who has lost their telephone', async () => {
    const here = await town.signIn('administrator')
    await switchOn(here)
    const person = await findForgetful(town.house, 'administrator')
    if (person === null) throw new Error('the town has no administrator')
    expect(await dropSecondFactorOf(town.house, person)).toEqual({ was: true, passkeys: 0 })
    expect((await here.get('/api/session')).status).toBe(401)
    expect((await town.visitor().post('/api/session', { name: 'administrator', password })).status).toBe(204)
    expect(await dropSecondFactorOf(town.house, person)).toEqual({ was: false, passkeys: 0 })
    expect(
      await askAsOwner(
        town.database,
        `select verb from journal where noun = 'second-factor' and subject_id = '${person.id}' order by at desc limit 1`,
      ),
    ).toEqual([{ verb: 'off' }])
  })

  it('keeps no secret and no code that the database could tell', async () => {
    const { secret, recovery } = await switchOn(await town.signIn('neighbour'))
    const rows = await town.house.read(async (reader) => ({
      factors: await reader.tables.selectFrom('second_factor').selectAll().execute(),
      codes: await reader.tables.selectFrom('recovery_code').selectAll().execute(),
    }))
    const bytes = [...rows.factors.map((row) => row.secret), ...rows.codes.map((row) => row.mark)]
    for (const told of bytes.map((one) => one.toString('latin1'))) {
      for (const hidden of [secret, ...recovery]) expect(told).not.toContain(hidden)
    }
    // And of another person they are not even there.
    const stranger = (await (await town.signIn('administrator')).get('/api/session')).json.person.id
    const seen = await town.house
      .keysOf(stranger)
      .read((reader) => reader.tables.selectFrom('second_factor').selectAll().execute())
    expect(seen).toEqual([])
  })
})

it('the codes of these tests are those of the house', () => {
  const secret = makeCodeSecret()
  expect(stepOfCode(secret, codeAt(secret, clock), new Date(clock).toISOString())).toBe(
    Math.floor(clock / 30_000),
  )
})
