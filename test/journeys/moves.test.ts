import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { openTown } from './town.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { region, north, school, centre, south, southSchool } = town.places

async function under(visitor: Visitor, municipality: string, query = ''): Promise<readonly string[]> {
  const answer = await visitor.get(`/api/tree?municipality=${municipality}${query}`)
  expect(answer.status, answer.text).toBe(200)
  return answer.json.organisations.map((one: { shortName: string }) => one.shortName)
}

const revisionOf = async (visitor: Visitor, id: string): Promise<number> =>
  (await visitor.get(`/api/organisations/${id}`)).json.revision

describe('a school that is moved to another district', () => {
  it('is previewed, goes with its centre, and the tree of the day before still has it where it was', async () => {
    const raisa = await town.signIn('regional')
    const mary = await town.signIn('municipal')
    const yulia = await town.signIn('neighbour')
    const preview = await raisa.get(`/api/organisations/${school}/move?to=${south}`)
    expect(preview.json).toEqual({
      from: 'Северный район',
      to: 'Южный район',
      schools: 0,
      centres: 1,
      toDo: 0,
    })
    // Nobody gives to, or takes from, a neighbour; a day ahead is not written down.
    const act = { kind: 'Постановление', number: '15', date: '2026-08-25', sendingId: null }
    const move = { parentId: south, on: '2026-09-01', act, revision: await revisionOf(raisa, school) }
    expect((await mary.post(`/api/organisations/${school}/move`, move)).status).toBe(404)
    expect((await yulia.post(`/api/organisations/${school}/move`, move)).status).toBe(404)
    const ask = (change: object, id = school) =>
      raisa.post(`/api/organisations/${id}/move`, { ...move, ...change })
    expect((await ask({ on: '2026-10-06' })).json.code).toBe('organisation/move-ahead')
    expect((await ask({ parentId: north })).json.code).toBe('organisation/stands-there')
    expect((await ask({ parentId: southSchool })).json.code).toBe('organisation/wrong-place')
    expect((await ask({ revision: 7 })).json.code).toBe('organisation/changed-meanwhile')
    expect((await ask({ on: '2026-02-30' })).status).toBe(400)
    expect((await ask({ parentId: north }, region)).json.code).toBe('organisation/wrong-place')

    expect((await ask({})).status).toBe(204)
    expect(await under(raisa, south)).toEqual(['Южный район', 'СОШ № 2', 'СОШ № 5', 'Центр СОШ № 5'])
    expect(await under(raisa, north)).toEqual(['Северный район'])
    expect(await under(raisa, north, '&on=2026-08-31')).toEqual([
      'Северный район',
      'СОШ № 5',
      'Центр СОШ № 5',
    ])
    expect(await under(raisa, south, '&on=2026-08-31')).toEqual(['Южный район', 'СОШ № 2'])
    expect(await under(raisa, south, '&on=2026-09-01')).toContain('СОШ № 5')
    const then = (await raisa.get('/api/tree?kind=municipality&on=2026-08-31')).json
    expect(
      then.organisations.map((one: { schools: number; centres: number }) => [one.schools, one.centres]),
    ).toEqual([
      [1, 1],
      [1, 0],
    ])
    const sheet = await raisa.get('/api/tree/sheet?on=2026-08-31')
    expect([sheet.status, String(sheet.headers['content-disposition'])]).toEqual([
      200,
      expect.stringContaining('2026'),
    ])
    // Sight follows the present place, in the past too.
    expect(await under(mary, north, '&on=2026-08-31')).toEqual(['Северный район'])
    expect((await mary.get(`/api/organisations/${school}`)).status).toBe(404)
    expect((await yulia.get(`/api/organisations/${centre}`)).status).toBe(200)
    const told = (await yulia.get(`/api/organisations/${school}/history`)).json.lines[0].sentence
    expect(told).toBe(
      'Переведена с 01.09.2026: «Северный район» → «Южный район». Основание: Постановление от 25.08.2026 № 15.',
    )

    const back = { parentId: north, revision: await revisionOf(raisa, school) }
    expect((await ask({ ...back, on: '2026-09-01' })).json.code).toBe('organisation/moved-later')
    expect((await ask({ ...back, on: '2026-10-01' })).status).toBe(204)
    expect(await under(raisa, south, '&on=2026-09-15')).toContain('СОШ № 5')
    expect(await under(raisa, north)).toContain('Центр СОШ № 5')
    expect(town.faults).toEqual([])
  })

  it('leaves paths and places that agree with each other', async () => {
    const wrong = await town.house.read((reader) =>
      sql`
        select o.id from organisation o
        left join organisation above on above.id = o.parent_id
        left join organisation_place place on place.organisation_id = o.id and place.until_on is null
        where o.path <> coalesce(above.path || replace(o.id::text, '-', ''), o.path)
           or place.organisation_id is null
           or place.parent_id is distinct from o.parent_id`.execute(reader.tables),
    )
    expect(wrong.rows).toEqual([])
  })
})
