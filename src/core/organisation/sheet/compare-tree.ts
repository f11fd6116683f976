import type { CivilDate } from '../../calendar/civil-date.ts'
import { checkOrganisation } from '../check-organisation.ts'
import { formatPassport } from '../format-passport.ts'
import type { OrganisationKind } from '../organisation.ts'
import { filledFields, type Passport, type PassportDraft, passportFields } from '../passport.ts'
import { parseKind } from '../passport-text.ts'
import { findTwins } from './find-twins.ts'
import { faultyKey, placeRow } from './place-row.ts'
import type { SheetRow } from './sheet-row.ts'
import type {
  AddedOrganisation,
  ChangedOrganisation,
  FieldChange,
  KnownOrganisation,
  RowFault,
  TreeChange,
} from './tree-change.ts'
import { TreeIndex, type TreeNode } from './tree-index.ts'

/** From the top: what a row brings in is there for the rows that stand under it, wherever they stand on the sheet. */
const order = ['municipality', 'school', 'centre'] as const

/**
 * Holds the rows of a sheet against the tree from its top down (`known`, the top first): what they would add and change,
 * field by field, and what is wrong with them. An organisation is found again by its key, without one by its name
 * under its parent.
 */
export function compareTree(
  known: readonly KnownOrganisation[],
  rows: readonly SheetRow[],
  today: CivilDate,
): TreeChange {
  const tree = new TreeIndex(known)
  const faults: RowFault[] = []
  const added: AddedOrganisation[] = []
  const changed: ChangedOrganisation[] = []
  const said = new Map<string, number>()
  const faulty = new Map<string, number>()
  let same = 0

  const sorted = new Map<OrganisationKind, SheetRow[]>(order.map((kind) => [kind, []]))
  for (const row of rows) {
    const kind = parseKind(row.cells.kind ?? '')
    if (kind === null) {
      faults.push({
        line: row.line,
        column: 'kind',
        code: 'kind-unknown',
        params: { text: row.cells.kind?.trim() ?? '' },
      })
    } else if (kind === 'region') faults.push({ line: row.line, column: 'kind', code: 'region-row' })
    else sorted.get(kind)?.push(row)
  }

  const read = (kind: (typeof order)[number], row: SheetRow): readonly RowFault[] => {
    const { line } = row
    const placed = placeRow(tree, kind, row, faulty)
    if (!placed.ok) return [{ line, column: null, ...placed.refusal }]
    const { found, parent } = placed.value
    const twin = found === null ? undefined : (said.get(found.at) ?? found.line ?? undefined)
    if (twin !== undefined) return [{ line, column: null, code: 'row-twice', params: { row: twin } }]
    const above = parent?.passport ?? found?.passport ?? tree.root.passport
    const checked = checkOrganisation(draftOf(row, found?.passport ?? null), { kind, today, above })
    if (!checked.ok) return checked.problems.map((problem) => ({ line, column: problem.field, problem }))
    const { passport } = checked
    if (found === null) {
      const under = parent ?? tree.root
      const at = `row ${line}`
      tree.add({ at, parent: under.at, kind, passport, line })
      const reference = under.line === null ? { id: under.at } : { line: under.line }
      added.push({ line, kind, parent: reference, parentName: under.passport.shortName, passport })
      return []
    }
    said.set(found.at, line)
    const changes = changesOf(found.passport, passport)
    if (changes.length === 0) same += 1
    else {
      changed.push({ line, id: found.at, kind, name: found.passport.shortName, passport, changes })
      tree.alsoCalled(found, passport)
    }
    return []
  }

  for (const kind of order) {
    for (const row of sorted.get(kind) ?? []) {
      const wrong = read(kind, row)
      faults.push(...wrong)
      if (wrong.length > 0) noteFaulty(faulty, kind, row)
    }
  }
  faults.push(...findTwins(finalNodes(tree, changed)))
  const own = known.filter(({ kind }) => kind !== 'region').length
  return {
    added: added.toSorted(byLine),
    changed: changed.toSorted(byLine),
    same,
    untouched: own - same - changed.length,
    faults: faults.toSorted(byLine),
  }
}

function byLine(one: { readonly line: number }, other: { readonly line: number }): number {
  return one.line - other.line
}

function noteFaulty(faulty: Map<string, number>, kind: OrganisationKind, row: SheetRow): void {
  for (const words of [row.cells.name, row.cells.shortName, row.cells.outerKey]) {
    if (words !== undefined && words.trim() !== '') faulty.set(faultyKey(kind, words), row.line)
  }
}

/** What the row says, over what is known: a column that is not there, or a field that is never empty, stays as it was. */
function draftOf(row: SheetRow, before: Passport | null): PassportDraft {
  const old = before === null ? null : formatPassport(before)
  const fields = passportFields.map((field) => {
    const cell = row.cells[field]?.trim()
    const kept = cell === undefined || (cell === '' && filledFields.includes(field))
    return [field, kept ? (old?.[field] ?? '') : cell]
  })
  return Object.fromEntries(fields) as PassportDraft
}

/** Field by field, in words. */
export function changesOf(before: Passport, after: Passport): readonly FieldChange[] {
  const old = formatPassport(before)
  const next = formatPassport(after)
  return passportFields
    .filter((field) => old[field] !== next[field])
    .map((field) => ({ field, from: old[field], to: next[field] }))
}

/** The tree as it would be, each node with the row that speaks of it. */
function finalNodes(tree: TreeIndex, changed: readonly ChangedOrganisation[]): readonly TreeNode[] {
  const by = new Map(changed.map((one) => [one.id, one]))
  return tree.nodes.map((node) => {
    const change = by.get(node.at)
    return change === undefined ? node : { ...node, passport: change.passport, line: change.line }
  })
}
