import { foldName } from '../ru/fold-name.ts'
import type { RowFault } from './tree-change.ts'
import type { TreeNode } from './tree-index.ts'

/**
 * Rows by which two organisations would have one key, or one name under one parent. What was so before the sheet is not
 * the sheet's fault: at least one of the two comes from a row.
 */
export function findTwins(nodes: readonly TreeNode[]): readonly RowFault[] {
  const keys = grouped(nodes, ({ kind, passport }) =>
    passport.outerKey === null ? null : `${kind}\n${foldName(passport.outerKey)}`,
  )
  const names = grouped(nodes, ({ kind, parent, passport }) =>
    passport.closedOn === null ? `${parent}\n${kind}\n${foldName(passport.name)}` : null,
  )
  return [
    ...keys.flatMap((group) =>
      faultsOf(group, (line, node, other) => ({
        line,
        column: 'outerKey',
        code: 'key-taken',
        params: { key: node.passport.outerKey ?? '', name: other.passport.shortName },
      })),
    ),
    ...names.flatMap((group) =>
      faultsOf(group, (line, node) => ({
        line,
        column: 'name',
        code: 'name-taken',
        params: { name: node.passport.name },
      })),
    ),
  ]
}

function grouped(
  nodes: readonly TreeNode[],
  keyOf: (node: TreeNode) => string | null,
): readonly TreeNode[][] {
  const groups = new Map<string, TreeNode[]>()
  for (const node of nodes) {
    const key = keyOf(node)
    if (key === null) continue
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [node])
    else group.push(node)
  }
  return [...groups.values()].filter((group) => group.length > 1)
}

function faultsOf(
  group: readonly TreeNode[],
  fault: (line: number, node: TreeNode, other: TreeNode) => RowFault,
): readonly RowFault[] {
  const [first] = group
  return group.flatMap((node) => {
    const other = node === first ? group[1] : first
    // Of two rows the later one is told; of a row and what is known, the row.
    const told =
      node.line !== null && (node !== first || group.every((one) => one === node || one.line === null))
    return told && other !== undefined ? [fault(node.line, node, other)] : []
  })
}
