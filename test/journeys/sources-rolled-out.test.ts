import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Matrix } from '#contract/matrix.ts'
import type { PlanView } from '#contract/plan.ts'
import type { RollOutPreview } from '#contract/roll-out.ts'
import type { TaskPage } from '#contract/task.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { settleUnder } from './district.ts'
import { openTown } from './town.ts'
import type { Visitor } from './visitor.ts'

/** They lie beside the project and are no part of it. */
const shared = fileURLToPath(new URL('../../../shared/', import.meta.url))
const seeds = join(shared, 'seeds')
const coverage = join(shared, 'design/coverage-actions.tsv')
const documents =
  existsSync(seeds) && existsSync(coverage)
    ? readdirSync(seeds).filter((name) => /^\d{3}_.*\.txt$/.test(name))
    : []

/** Whose hands carry a measure out, by a careful reader of the documents. */
interface Carried {
  readonly seed: string
  readonly plan: string
  readonly title: string
  readonly does: readonly string[]
}

function readCoverage(): readonly Carried[] {
  const [head = '', ...lines] = readFileSync(coverage, 'utf8').trimEnd().split('\n')
  const names = head.split('\t')
  return lines.map((line) => {
    const cells = line.split('\t')
    const cell = (name: string) => cells[names.indexOf(name)] ?? ''
    return { seed: cell('seed'), plan: cell('plan'), title: cell('title'), does: cell('does').split(',') }
  })
}

const office: readonly OrganisationKind[] = ['municipality']
/** A director acts for the school's centre too: where a document says «центр», the centre's task is in his hands. */
const schools: readonly OrganisationKind[] = ['school', 'centre']
const tiersOf: Readonly<Record<string, readonly OrganisationKind[]>> = {
  administration: office,
  municipal: office,
  head_of_office: office,
  specialist: office,
  rmk: office,
  workgroup: office,
  expert: office,
  region: ['region'],
  director: schools,
  deputy: schools,
  centre_head: schools,
  teacher: schools,
}

/** Whose document it is decides who brings it in. */
const owners: Readonly<
  Record<string, readonly ['regional' | 'municipal' | 'head', 'region' | 'north' | 'school']>
> = { '002': ['head', 'school'], '003': ['regional', 'region'] }

if (documents.length === 0) {
  describe.skip('the source documents', () => {
    it(`are not beside the project (${seeds}): nothing to roll out`, () => {})
  })
} else {
  const town = await openTown({ today: '2022-03-01' })
  const more = await settleUnder(town, town.places.north, 'school', ['СОШ № 6', 'СОШ № 7'])
  for (const id of more) await settleUnder(town, id, 'centre', ['Центр'])
  const carried = readCoverage()
  let laid = 0

  describe('the source documents over a tree that fits them', () => {
    it.each(documents)('%s reaches those whose work it is, in the windows of its terms', async (name) => {
      const seed = name.slice(0, 3)
      const [person, place] = owners[seed] ?? (['municipal', 'north'] as const)
      const clerk = await town.signIn(person)
      const planIds = await enacted(clerk, town.places[place], name)
      for (const [index, planId] of planIds.entries()) {
        const preview = await rolledOut(clerk, planId)
        // Every party of the five documents is placed; the one measure without a party stays with the plan's own office.
        expect(
          preview.parties.filter(({ unreached }) => unreached !== null).map(({ words }) => words),
        ).toEqual([])
        expect(preview.unnamed.map(({ number }) => number)).toEqual(seed === '001' ? ['7.2'] : [])
        const matrix: Matrix = (await clerk.get(`/api/plans/${planId}/matrix`)).json
        const expected = carried.filter((line) => line.seed === seed && line.plan === String(index))
        expect(matrix.measures).toHaveLength(expected.length)
        const unnamed = new Set(preview.unnamed.map(({ id }) => id))
        expect(strangers(matrix, expected, unnamed)).toEqual([])
        await expectWindows(clerk, planId, matrix)
      }
    })

    it('lie in 181 measures', () => {
      expect(laid).toBe(181)
      expect(town.faults).toEqual([])
    })
  })

  async function enacted(clerk: Visitor, at: string, name: string): Promise<readonly string[]> {
    const sent = await clerk.send('/api/uploads', at, name, readFileSync(join(seeds, name)))
    const upload = await clerk.awaitUpload(sent.json.id)
    const draft = (await clerk.get(`/api/drafts/${upload.draftId}`)).json
    const { revision } = draft
    const answer = await clerk.post(`/api/drafts/${draft.id}/enact`, { revision, supersedes: null })
    expect(answer.status).toBe(201)
    return answer.json.plans.map(({ id }: { id: string }) => id)
  }

  async function rolledOut(clerk: Visitor, planId: string): Promise<RollOutPreview> {
    const ask = async (): Promise<RollOutPreview> => (await clerk.get(`/api/plans/${planId}/roll-out`)).json
    const preview = await ask()
    expect((await clerk.post(`/api/plans/${planId}/roll-out`)).status).toBe(201)
    await expect.poll(async () => (await ask()).last?.state).toBe('done')
    expect((await ask()).tasksNow).toBe(preview.tasks)
    return preview
  }

  /** Measures laid on organisations in whose hands they are not, or on nobody. */
  function strangers(
    matrix: Matrix,
    expected: readonly Carried[],
    unnamed: ReadonlySet<string>,
  ): readonly string[] {
    return matrix.measures.flatMap(({ id, title }, column) => {
      if (unnamed.has(id)) return []
      const does = expected[column]?.does ?? []
      const fitting = new Set(does.flatMap((hand) => tiersOf[hand] ?? []))
      const kinds = new Set(
        matrix.organisations.filter(({ cells }) => cells[column] !== null).map(({ kind }) => kind),
      )
      if (kinds.size > 0 && [...kinds].every((kind) => fitting.has(kind))) return []
      return [`${title.slice(0, 60)}: ${[...kinds].join(', ')}, not ${does.join(', ')}`]
    })
  }

  /** One organisation's tasks in each measure are the windows of its terms, no more and no fewer. */
  async function expectWindows(clerk: Visitor, planId: string, matrix: Matrix): Promise<void> {
    const plan: PlanView = (await clerk.get(`/api/plans/${planId}`)).json
    for (const [column, { id }] of matrix.measures.entries()) {
      const owes = matrix.organisations.find(({ cells }) => cells[column] !== null)
      const query = `plan=${planId}&organisation=${owes?.id}&measure=${id}&limit=500`
      const { tasks }: TaskPage = (await clerk.get(`/api/tasks?${query}`)).json
      const measure = plan.measures.find((one) => one.id === id)
      const windows = measure?.assignments.flatMap((one) =>
        one.windows.length === 0 ? [[null, null]] : one.windows.map(({ start, end }) => [start, end]),
      )
      const sorted = (pairs: readonly (readonly (string | null)[])[]) => pairs.map(String).sort()
      expect(sorted(tasks.map(({ startOn, dueOn }) => [startOn, dueOn])), `${measure?.title}`).toEqual(
        sorted(windows ?? []),
      )
      laid += 1
    }
  }
}
