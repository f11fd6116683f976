import { accept, type Refusal, type Result, refuse } from '../../result.ts'
import type { OrganisationKind } from '../organisation.ts'
import { foldName } from '../ru/fold-name.ts'
import type { SheetRow } from './sheet-row.ts'
import type { RowFaultCode } from './tree-change.ts'
import type { TreeIndex, TreeNode } from './tree-index.ts'

/** Where a row's organisation stands: the known one that it speaks of, or the one under which it is new. */
export interface RowPlace {
  readonly found: TreeNode | null
  readonly parent: TreeNode | null
}

/** Rows above that are faulty themselves, by kind and by what they call their organisation. */
export type FaultyRows = ReadonlyMap<string, number>

export function faultyKey(kind: OrganisationKind, words: string): string {
  return `${kind}\n${foldName(words)}`
}

type Placed<Value> = Result<Value, Refusal<RowFaultCode>>

export function placeRow(
  tree: TreeIndex,
  kind: Exclude<OrganisationKind, 'region'>,
  row: SheetRow,
  faulty: FaultyRows,
): Placed<RowPlace> {
  const name = (row.cells.name ?? '').trim()
  const key = (row.cells.outerKey ?? '').trim()
  const withKey = key === '' ? [] : tree.withKey(kind, key)
  if (withKey.length > 1) return refuse('key-ambiguous', { key })
  const [keyed] = withKey
  if (depth[kind] <= depth[tree.root.kind]) return placeRoot(tree.root, kind, { name, key })
  const above = findAbove(tree, kind, row, faulty)
  // Who finds its organisation by key need not say where it stands.
  if (!above.ok)
    return keyed !== undefined && above.refusal.code.endsWith('missing') ? known(keyed, tree) : above
  const parent = above.value
  if (keyed !== undefined) {
    if (parent.at === keyed.parent) return known(keyed, tree)
    return refuse('moved', { from: tree.find(keyed.parent)?.passport.shortName ?? '' })
  }
  const named = name === '' ? [] : tree.named(parent.at, kind, name)
  const open = named.filter(({ passport }) => key === '' || passport.outerKey === null)
  if (open.length > 1) return refuse('name-ambiguous', { name })
  const [found] = open
  if (found !== undefined) return known(found, tree)
  // A school of the region itself stands in no municipality, and need not say so.
  if (kind === 'school' && parent.kind === 'region') return refuse('municipality-missing')
  return named.length > 0 ? refuse('name-taken', { name }) : accept({ found: null, parent })
}

const depth: Readonly<Record<OrganisationKind, number>> = { region: 0, municipality: 1, school: 2, centre: 3 }

function known(found: TreeNode, tree: TreeIndex): Placed<RowPlace> {
  return accept({ found, parent: tree.find(found.parent) })
}

/** Beside the top of what one reaches there is nothing: the row speaks of the top itself, or of a stranger. */
function placeRoot(
  root: TreeNode,
  kind: OrganisationKind,
  { name, key }: { readonly name: string; readonly key: string },
): Placed<RowPlace> {
  const { outerKey, name: ownName } = root.passport
  const itself =
    kind === root.kind &&
    (key !== '' && outerKey !== null
      ? foldName(key) === foldName(outerKey)
      : foldName(name) === foldName(ownName))
  return itself
    ? accept({ found: root, parent: null })
    : refuse('out-of-reach', { name: name === '' ? key : name })
}

function findAbove(
  tree: TreeIndex,
  kind: Exclude<OrganisationKind, 'region'>,
  row: SheetRow,
  faulty: FaultyRows,
): Placed<TreeNode> {
  if (kind === 'municipality') return accept(tree.root)
  const municipality = (row.cells.municipality ?? '').trim()
  const school = (row.cells.school ?? '').trim()
  if (kind === 'school') {
    if (municipality === '') return accept(tree.root)
    return one(tree.called('municipality', municipality), 'municipality', municipality, faulty)
  }
  if (school === '') return tree.root.kind === 'school' ? accept(tree.root) : refuse('school-missing')
  const schools = tree.called('school', school)
  if (municipality === '' || tree.root.kind === 'school') return one(schools, 'school', school, faulty)
  const above = one(tree.called('municipality', municipality), 'municipality', municipality, faulty)
  if (!above.ok) return above
  return one(
    schools.filter(({ parent }) => parent === above.value.at),
    'school',
    school,
    faulty,
  )
}

function one(
  nodes: readonly TreeNode[],
  kind: 'municipality' | 'school',
  name: string,
  faulty: FaultyRows,
): Placed<TreeNode> {
  const [node, other] = nodes
  if (other !== undefined) return refuse(`${kind}-ambiguous`, { name })
  if (node !== undefined) return accept(node)
  const line = faulty.get(faultyKey(kind, name))
  return line === undefined ? refuse(`${kind}-not-found`, { name }) : refuse('parent-faulty', { row: line })
}
