import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { layTasks, planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const regional = await town.signIn('regional')
const mary = await town.signIn('municipal')
const head = await town.signIn('head')
const tasks = new Map<string, string>()

beforeAll(async () => {
  const rows = [
    typedMeasure({ number: '1', title: 'Провести субботник', due: '20 октября' }),
    typedMeasure({ number: '2', title: 'Провести второй субботник', due: '25 октября' }),
    typedMeasure({ number: '3', title: 'Издать приказ', due: '20 октября' }),
  ]
  const planId = await planInForce(mary, town.places.north, 'План района', rows)
  await layTasks(town, planId, town.places.school)
  for (const { id, measureTitle } of (await mary.get('/api/tasks')).json.tasks) tasks.set(measureTitle, id)
})

const asked = async (visitor: Visitor, title: string) =>
  (await visitor.get(`/api/tasks/${tasks.get(title)}`)).json.checklist.items.map(
    ({ kind }: { kind: string }) => kind,
  )
const photo = async () =>
  (await regional.get('/api/evidence-words')).json.kinds.find(
    ({ kind }: { kind: string }) => kind === 'photo',
  )

describe('the words that ask for evidence', () => {
  it('are mended by the regional coordinator, who is told first what that changes', async () => {
    expect(await asked(head, 'Провести субботник')).toEqual([])
    const submit = { kind: 'submit', doneOn: '2026-10-05', note: 'Провели' }
    await head.post(`/api/tasks/${tasks.get('Провести второй субботник')}/steps`, submit)
    const { words, except, own } = await photo()
    expect(own).toBe(false)
    const typed = { words: [...words, 'субботник*'], except }
    const preview = (await regional.post('/api/evidence-words/preview', { kind: 'photo', typed })).json
    expect(preview).toEqual({
      tasks: 1,
      examples: [{ title: 'Провести субботник', before: [], after: ['photo'] }],
    })
    expect(await asked(head, 'Провести субботник')).toEqual([])
    expect((await regional.put('/api/evidence-words', { kind: 'photo', typed })).status).toBe(204)
    expect(await asked(head, 'Провести субботник')).toEqual(['photo'])
    expect(await asked(head, 'Провести второй субботник'), 'what is submitted keeps what was asked').toEqual(
      [],
    )
    expect(await photo()).toMatchObject({ own: true, saidBy: 'Раиса Краевая' })
  })

  it('are read by everybody in the region and mended by nobody else', async () => {
    expect((await head.get('/api/evidence-words')).json.mayMend).toBe(false)
    const wanted = { kind: 'photo', typed: { words: ['что*'], except: [] } }
    for (const visitor of [head, mary]) {
      expect((await visitor.put('/api/evidence-words', wanted)).status).toBe(403)
      expect((await visitor.post('/api/evidence-words/preview', wanted)).status).toBe(403)
    }
    const { id } = (await mary.get('/api/session')).json.person
    const forced = town.house.keysOf(id).write((writer) =>
      sql`
        insert into evidence_words (region_id, kind, said_at, said_by, words, except_words)
        values (${town.places.region}, 'act', now(), ${id}, '[]', '[]')
      `.execute(writer.tables),
    )
    await expect(forced).rejects.toThrow(/row-level security/)
  })

  it('are refused where they could not be looked for, and restored to what the program brings', async () => {
    const faulty = { kind: 'photo', typed: { words: ['*'], except: [] } }
    expect((await regional.put('/api/evidence-words', faulty)).json.code).toBe('evidence-words/faulty')
    expect((await regional.put('/api/evidence-words', { kind: 'photo', typed: null })).status).toBe(204)
    expect((await photo()).own).toBe(false)
    expect(await asked(head, 'Провести субботник')).toEqual([])
    expect(town.faults).toEqual([])
  })
})
