import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { SearchGroups, SearchHit } from '#contract/search.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { foldSearch } from '#core/search/ru/fold-search.ts'
import type { SearchKind } from '#core/search/search-kind.ts'
import { bring, smallPdf } from './bring.ts'
import { settleUnder } from './district.ts'
import { planInForce } from './plan-in-force.ts'
import { openTown } from './town.ts'
import { typedMeasure } from './typed-draft.ts'
import type { Visitor } from './visitor.ts'

const town = await openTown({ jobs: false, today: '2026-10-05' })
const { places } = town
const mary = await town.signIn('municipal')
const yulia = await town.signIn('neighbour')
const galina = await town.signIn('centreHead')

async function find(visitor: Visitor, q: string): Promise<SearchGroups> {
  const answer = await visitor.get(`/api/search?${new URLSearchParams({ q })}`)
  if (answer.status !== 200) throw new Error(answer.text)
  return answer.json
}

const written = (hit: SearchHit) => hit.title.map(({ text }) => text).join('')
const marks = (pieces: SearchHit['text']) =>
  (pieces ?? []).filter(({ marked }) => marked).map(({ text }) => text)

async function titles(visitor: Visitor, q: string, kind: SearchKind): Promise<readonly string[]> {
  const { groups } = await find(visitor, q)
  return (groups.find((group) => group.kind === kind)?.hits ?? []).map(written)
}

let planId = ''

beforeAll(async () => {
  planId = await planInForce(mary, places.north, 'Дорожная карта района', [
    typedMeasure({
      number: '1.1',
      title: 'Издание приказа о создании центров',
      result: 'Приказ управления',
      due: 'до 20 октября',
    }),
    typedMeasure({
      number: '1.2',
      title: 'Закупка оборудования',
      result: 'Учёт накладных',
      due: 'до 10 октября',
    }),
    typedMeasure({ number: '2', title: 'Открытие центров', result: 'Репортаж', due: 'до 9 октября' }),
  ])
  await planInForce(yulia, places.south, 'План южного района', [
    typedMeasure({ number: '1', title: 'Издание приказа о секретах юга', due: 'до 20 октября' }),
  ])
  await town.database.write(async (writer) => {
    await sql`
      with moved as (
        update task set organisation_id = ${places.centre}
        where plan_id = ${planId} and measure_id in (select id from measure where number in ('1.1', '2'))
        returning region_id, plan_id, assignment_id
      ),
      ran as (
        insert into roll_out (region_id, id, organisation_id, plan_id, person_id, person_name, address, state, started_at, changed_at)
        select region_id, gen_random_uuid(), organisation_id, id, enacted_by, '', '', 'done', now(), now() from plan where id = ${planId}
        returning id
      )
      insert into executor (region_id, plan_id, assignment_id, organisation_id, part, roll_out_id)
      select distinct moved.region_id, moved.plan_id, moved.assignment_id, ${places.centre}::uuid, 'main', ran.id from moved, ran
    `.execute(writer.tables)
  })
  await settleUnder(town, places.north, 'school', ['МБОУ СОШ № 15', 'МБОУ СОШ № 25', 'Лицей имени Королёва'])
})

describe('what is written is found', () => {
  it('in any form of a word, marked as it stands there', async () => {
    for (const q of ['приказ', 'приказа', 'ПРИКАЗЫ', 'изданный приказ']) {
      expect(await titles(mary, q, 'measure'), q).toEqual(['1.1. Издание приказа о создании центров'])
    }
    const { groups } = await find(mary, 'приказ')
    const hit = groups.find(({ kind }) => kind === 'measure')?.hits[0]
    expect(marks(hit?.title ?? null)).toEqual(['приказа'])
    expect(marks(hit?.text ?? null)).toEqual(['Приказ'])
    expect(hit).toMatchObject({ planId, under: ['Дорожная карта района', 'Северный район'] })
  })

  it('while its last word is still being typed', async () => {
    for (const q of ['оборуд', 'закуп', 'закупка обор']) {
      expect(await titles(mary, q, 'measure'), q).toEqual(['1.2. Закупка оборудования'])
    }
  })

  it('with е for ё, with mistakes, and with the wrong layout', async () => {
    expect(await titles(mary, 'учет', 'measure')).toEqual(['1.2. Закупка оборудования'])
    for (const q of ['приакз', 'преказа', 'ghbrfp', 'обородувание']) {
      const { similar, groups } = await find(mary, q)
      expect(similar, q).toBe(true)
      expect(
        groups.map(({ kind }) => kind),
        q,
      ).toContain('measure')
    }
    expect((await find(mary, 'приказ')).similar).toBe(false)
  })

  it('by number, which comes first where it is the whole', async () => {
    expect(await titles(mary, '1.2', 'measure')).toEqual(['1.2. Закупка оборудования'])
    expect(await titles(mary, 'сош 2', 'organisation')).toEqual([])
    expect(await titles(mary, 'сош 5', 'organisation')).toEqual(['СОШ № 5', 'Центр СОШ № 5'])
    for (const q of ['СОШ №15', 'сош № 15', 'мбоу «сош № 15»', 'сош-15']) {
      expect(await titles(mary, q, 'organisation'), q).toEqual(['МБОУ СОШ № 15'])
    }
    expect(await titles(mary, 'лицей королева', 'organisation')).toEqual(['Лицей имени Королёва'])
  })

  it('and nothing where nothing is asked', async () => {
    for (const q of ['', ' «» ', 'и', 'несуществующееслово']) {
      expect((await find(mary, q)).groups, q).toEqual([])
    }
  })
})

describe('a task', () => {
  it('is found by the words of its measure, the undone first, and opens', async () => {
    const { groups } = await find(galina, 'центров')
    const tasks = groups.find(({ kind }) => kind === 'task')
    expect(tasks?.hits.map(written)).toEqual([
      '2. Открытие центров',
      '1.1. Издание приказа о создании центров',
    ])
    expect(tasks?.hits[0]).toMatchObject({ standing: 'due-soon', dueOn: '2026-10-09' })
    expect((await galina.get(`/api/tasks/${tasks?.hits[0]?.id}`)).status).toBe(200)
  })

  it('is found with what lies by it and what is said about it, as long as that is there', async () => {
    const { groups } = await find(galina, 'приказ')
    const taskId = groups.find(({ kind }) => kind === 'task')?.hits[0]?.id ?? ''
    const brought = await bring(galina, taskId, 'Приказ № 77-од.pdf', smallPdf, { kind: 'act' })
    expect(brought.status).toBe(201)
    await galina.post(`/api/tasks/${taskId}/comments`, { words: 'Ждём визу юриста', mentions: [] })
    expect(await titles(mary, '77-од', 'evidence')).toEqual(['Приказ № 77-од.pdf'])
    const comment = (await find(mary, 'виза юриста')).groups.find(({ kind }) => kind === 'comment')?.hits[0]
    expect(comment).toMatchObject({ taskId, under: ['Галина Центрова', 'Центр СОШ № 5'] })
    expect(marks(comment?.text ?? null)).toEqual(['визу', 'юриста'])
    expect(await titles(yulia, '77-од', 'evidence')).toEqual([])
    expect(await titles(yulia, 'юрист', 'comment')).toEqual([])
    expect((await galina.delete(`/api/evidence/${brought.json.id}`)).status).toBe(204)
    expect(await titles(mary, '77-од', 'evidence')).toEqual([])
  })
})

describe('a person', () => {
  it('is found by name and post by who looks after them, by e-mail in full', async () => {
    const [person] = (await mary.get('/api/people?text=Центрова')).json.people
    const mended = { name: 'Галина Центрова', post: 'учитель физики', email: 'galina@school.example' }
    expect((await mary.put(`/api/people/${person.id}`, mended)).status).toBe(204)
    for (const q of ['центрова', 'учителя физики', 'galina@school.example', 'Центорва']) {
      expect(await titles(mary, q, 'person'), q).toEqual(['Галина Центрова'])
      expect(await titles(yulia, q, 'person'), q).toEqual([])
    }
    expect(await titles(mary, 'galina@school', 'person')).toEqual([])
    expect(await titles(galina, 'центрова', 'person')).toEqual([])
  })
})

describe('an organisation', () => {
  it('is found by the name that it once had', async () => {
    const [hit] = (await find(mary, 'лицей')).groups[0]?.hits ?? []
    const path = `/api/organisations/${hit?.id}`
    const { revision, passport } = (await mary.get(path)).json
    const renamed = { ...formatPassport(passport), name: 'Гимназия № 1', shortName: 'Гимназия № 1' }
    expect((await mary.put(path, { revision, passport: renamed })).status).toBe(204)
    const found = (await find(mary, 'королев')).groups[0]?.hits[0]
    expect(found && written(found)).toBe('Гимназия № 1')
    expect(marks(found?.text ?? null)).toEqual(['Королёва'])
  })
})

describe('of a neighbour', () => {
  it('nothing is found, neither by their words nor by their number', async () => {
    expect((await find(yulia, 'секреты юга')).groups.map(({ kind }) => kind)).toEqual(['task', 'measure'])
    expect((await find(mary, 'секреты')).groups).toEqual([])
    expect((await find(mary, 'секрты')).groups).toEqual([])
    expect((await find(mary, 'южного')).groups).toEqual([])
    const { groups } = await find(yulia, 'приказ')
    expect(groups.every(({ count }) => count === 1)).toBe(true)
  })

  it('nor what a plan asks of others, for whom it was laid on', async () => {
    expect(await titles(galina, 'центров', 'measure')).toHaveLength(2)
    expect(await titles(galina, 'оборудование', 'measure')).toEqual([])
    expect(await titles(galina, 'дорожная карта', 'plan')).toEqual(['Дорожная карта района'])
  })
})

describe('a kind', () => {
  it('is looked through a page at a time', async () => {
    const page = async (after: string | null) => {
      const query = new URLSearchParams({ q: 'сош', limit: '3', ...(after === null ? {} : { after }) })
      return (await mary.get(`/api/search/organisation?${query}`)).json
    }
    const first = await page(null)
    expect(first).toMatchObject({ count: 4, similar: false })
    const second = await page(first.next)
    expect(second).toMatchObject({ count: null, next: null })
    const ids = [...first.hits, ...second.hits].map((hit: SearchHit) => hit.id)
    expect(new Set(ids).size).toBe(4)
    expect((await mary.get('/api/search/organisation?q=a&after=x')).json.code).toBe('page/key-unknown')
    expect((await mary.get('/api/search/secret?q=a')).status).toBe(404)
  })
})

describe('a search', () => {
  it('is written nowhere', async () => {
    const lines = async () => {
      const found = await town.database.write((writer) =>
        sql<{ many: number }>`select count(*)::integer as many from journal`.execute(writer.tables),
      )
      return found.rows[0]?.many
    }
    const before = await lines()
    await find(mary, 'приказ')
    expect(await lines()).toBe(before)
  })
})

describe('the database', () => {
  it('folds words as the program does', async () => {
    const words = ['Ёлка «СОШ № 5» — 01-05/12', 'İstanbul 5²', 'и\u0306од', 'ab_c\ud83d\ude00d']
    const folded = await town.database.read(async (reader) =>
      Promise.all(
        words.map(async (one) => {
          const { rows } = await sql<{ is: string }>`select search_fold(${one}) as is`.execute(reader.tables)
          return rows[0]?.is
        }),
      ),
    )
    expect(folded).toEqual(words.map(foldSearch))
  })

  it('shows its index to nobody', async () => {
    const who = (await mary.get('/api/session')).json.person.id
    const seen = await town.house
      .keysOf(who)
      .read((reader) =>
        sql`select from search_entry union all select from search_word union all select from search_source where kind = 'draft' and false`.execute(
          reader.tables,
        ),
      )
    expect(seen.rows).toEqual([])
    await expect(
      town.house.keysOf(who).write((writer) => sql`select search_refill()`.execute(writer.tables)),
    ).rejects.toThrow(/permission denied/)
  })
})
