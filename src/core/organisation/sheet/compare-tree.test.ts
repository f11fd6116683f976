import { describe, expect, it } from 'vitest'
import { civilDateOf } from '../../calendar/civil-date.ts'
import type { OrganisationKind } from '../organisation.ts'
import type { Passport } from '../passport.ts'
import { compareTree } from './compare-tree.ts'
import { rowFaultText } from './ru/row-fault.ru.ts'
import type { SheetRow } from './sheet-row.ts'
import type { KnownOrganisation } from './tree-change.ts'

const today = civilDateOf(2026, 10, 5)

function known(
  id: string,
  parentId: string | null,
  kind: OrganisationKind,
  name: string,
  more: Partial<Passport> = {},
): KnownOrganisation {
  const passport: Passport = {
    name,
    shortName: name,
    outerKey: null,
    profile: null,
    openingYear: null,
    settlement: null,
    smallSchool: false,
    workingWeek: 5,
    site: null,
    timeZone: 'Europe/Moscow',
    openedOn: null,
    closedOn: null,
    ...more,
  }
  return { id, parentId, kind, passport }
}

const region: readonly KnownOrganisation[] = [
  known('region', null, 'region', 'Заречный край', { timeZone: 'Asia/Omsk', workingWeek: 6 }),
  known('north', 'region', 'municipality', 'Северный район'),
  known('south', 'region', 'municipality', 'Южный район', { shortName: 'Юг' }),
  known('five', 'north', 'school', 'СОШ № 5', { outerKey: '7501' }),
  known('two', 'south', 'school', 'СОШ № 2', { settlement: 'Степное' }),
  known('own', 'region', 'school', 'Лицей края'),
]
const district = [region[1], region[3]].filter((one) => one !== undefined)

const school = (line: number, name: string, more: SheetRow['cells'] = {}): SheetRow => ({
  line,
  cells: { kind: 'школа', municipality: 'Северный район', name, ...more },
})
const compare = (tree: readonly KnownOrganisation[], ...rows: SheetRow[]) => compareTree(tree, rows, today)
const faults = (tree: readonly KnownOrganisation[], ...rows: SheetRow[]) =>
  compare(tree, ...rows).faults.map((fault) => [
    fault.line,
    'problem' in fault ? fault.problem.code : fault.code,
    // Each has its one sentence.
    /^[А-ЯЁ].*\.$/.test(rowFaultText(fault)),
  ])

describe('a row', () => {
  it('adds what is not there yet, with what the organisation above says', () => {
    const { added, changed, same, untouched } = compare(region, school(2, 'СОШ № 6'))
    expect(added).toMatchObject([
      {
        line: 2,
        kind: 'school',
        parent: { id: 'north' },
        parentName: 'Северный район',
        passport: { shortName: 'СОШ № 6', timeZone: 'Europe/Moscow', workingWeek: 5 },
      },
    ])
    expect([changed, same, untouched]).toEqual([[], 0, 5])
  })

  it('finds its organisation by key whatever it is called now, and without one by its name under its parent', () => {
    const { changed } = compare(region, school(2, 'Школа № 5', { outerKey: '7501' }), {
      line: 3,
      cells: { kind: 'Школа', municipality: 'юг', name: 'сош №2', settlement: '', site: 'school2.ru' },
    })
    expect(changed.map(({ id, changes }) => [id, changes])).toEqual([
      ['five', [{ field: 'name', from: 'СОШ № 5', to: 'Школа № 5' }]],
      [
        'two',
        [
          { field: 'name', from: 'СОШ № 2', to: 'сош №2' },
          { field: 'settlement', from: 'Степное', to: '' },
          { field: 'site', from: '', to: 'https://school2.ru' },
        ],
      ],
    ])
  })

  it('gives a key to an organisation that it found by name', () => {
    const [change] = compare(region, {
      line: 2,
      cells: { kind: 'школа', municipality: 'Юг', name: 'СОШ № 2', outerKey: '7502' },
    }).changed
    expect(change).toMatchObject({ id: 'two', changes: [{ field: 'outerKey', from: '', to: '7502' }] })
  })

  it('leaves alone what its sheet has no column for, and what is never empty', () => {
    const row = {
      kind: 'школа',
      municipality: 'Юг',
      name: 'СОШ № 2',
      timeZone: '',
      workingWeek: '',
      shortName: '',
    }
    expect(compare(region, { line: 2, cells: row })).toMatchObject({ same: 1, changed: [], untouched: 4 })
  })

  it('may stand under what another row brings in, in whatever order', () => {
    const { added, faults: wrong } = compare(
      region,
      {
        line: 2,
        cells: { kind: 'центр', school: 'Школа № 1', municipality: 'Западный район', name: 'Точка роста' },
      },
      { line: 3, cells: { kind: 'школа', municipality: 'Западный район', name: 'Школа № 1' } },
      { line: 4, cells: { kind: 'муниципалитет', name: 'Западный район', timeZone: 'МСК+5' } },
    )
    expect(wrong).toEqual([])
    expect(added.map(({ line, parent, passport }) => [line, parent, passport.timeZone])).toEqual([
      [2, { line: 3 }, 'Asia/Irkutsk'],
      [3, { line: 4 }, 'Asia/Irkutsk'],
      [4, { id: 'region' }, 'Asia/Irkutsk'],
    ])
  })

  it('of a district need not say so, where there is but one', () => {
    expect(compare(district, school(2, 'СОШ № 7', { municipality: '' })).added).toMatchObject([
      { parent: { id: 'north' } },
    ])
  })

  it('of a school of the region itself stands in no municipality', () => {
    expect(compare(region, school(2, 'Лицей края', { municipality: '' }))).toMatchObject({
      same: 1,
      faults: [],
    })
  })
})

describe('faults', () => {
  it('are told row by row, each with one sentence', () => {
    expect(
      faults(
        region,
        { line: 2, cells: { kind: 'кружок', name: 'А' } },
        { line: 3, cells: { kind: 'регион', name: 'А' } },
        school(4, 'Б', { municipality: 'Восточный район' }),
        school(5, 'В', { municipality: '' }),
        { line: 6, cells: { kind: 'центр', name: 'Г' } },
        { line: 7, cells: { kind: 'центр', name: 'Г', school: 'СОШ № 99' } },
        school(8, 'Д', { outerKey: '7501', municipality: 'Юг' }),
        school(9, ''),
      ),
    ).toEqual([
      [2, 'kind-unknown', true],
      [3, 'region-row', true],
      [4, 'municipality-not-found', true],
      [5, 'municipality-missing', true],
      [6, 'school-missing', true],
      [7, 'school-not-found', true],
      [8, 'moved', true],
      [9, 'name-missing', true],
    ])
  })

  it('of a row above are not told once more of those under it', () => {
    expect(
      faults(region, school(2, 'СОШ № 9', { workingWeek: '8' }), {
        line: 3,
        cells: { kind: 'центр', school: 'СОШ № 9', name: 'Точка роста' },
      }),
    ).toEqual([
      [2, 'week-not-5-or-6', true],
      [3, 'parent-faulty', true],
    ])
  })

  it('keep two rows from speaking of one organisation, and two organisations from one name or key', () => {
    expect(
      faults(
        region,
        school(2, 'СОШ № 5', { outerKey: '7501' }),
        school(3, 'СОШ № 5'),
        school(4, 'СОШ № 8'),
        school(5, '«сош № 8»'),
      ),
    ).toEqual([
      [3, 'row-twice', true],
      [5, 'row-twice', true],
    ])
    expect(faults(region, school(2, 'СОШ № 5', { outerKey: '9999' }))).toEqual([[2, 'name-taken', true]])
    expect(
      faults(
        region,
        school(2, 'А', { outerKey: '1' }),
        school(3, 'Б', { municipality: 'Юг', outerKey: '1' }),
      ),
    ).toEqual([[3, 'moved', true]])
  })

  it('tell a district nothing of its neighbours', () => {
    expect(faults(district, school(2, 'СОШ № 2', { municipality: 'Южный район' }))).toEqual([
      [2, 'municipality-not-found', true],
    ])
    expect(faults(district, { line: 2, cells: { kind: 'муниципалитет', name: 'Южный район' } })).toEqual([
      [2, 'out-of-reach', true],
    ])
    expect(compare(district, school(2, 'СОШ № 2', { outerKey: '7502' })).added).toHaveLength(1)
  })
})
