import type { OrganisationKind } from '../organisation.ts'
import type { Passport } from '../passport.ts'
import { foldName } from '../ru/fold-name.ts'
import type { KnownOrganisation } from './tree-change.ts'

/** An organisation that is known, or that a row of the sheet brings in. */
export interface TreeNode {
  /** An id, or «row 12». */
  readonly at: string
  readonly parent: string | null
  readonly kind: OrganisationKind
  readonly passport: Passport
  /** The row that brings it in; null: known before. */
  readonly line: number | null
}

/** The tree as rows ask for it: by key, and by name under one organisation or anywhere. */
export class TreeIndex {
  readonly root: TreeNode
  readonly #nodes = new Map<string, TreeNode>()
  readonly #byKey = new Map<string, TreeNode[]>()
  readonly #byName = new Map<string, TreeNode[]>()
  readonly #anyhow = new Map<string, TreeNode[]>()

  /** The first of them is the top: everything else stands under it. @throws where there is none. */
  constructor(known: readonly KnownOrganisation[]) {
    const nodes = known.map(
      ({ id, parentId, kind, passport }): TreeNode => ({
        at: id,
        parent: parentId,
        kind,
        passport,
        line: null,
      }),
    )
    const [root] = nodes
    if (root === undefined) throw new Error('a tree has a top')
    this.root = root
    for (const node of nodes) this.add(node)
  }

  add(node: TreeNode): void {
    const { kind, passport } = node
    this.#nodes.set(node.at, node)
    if (passport.outerKey !== null) put(this.#byKey, [kind, foldName(passport.outerKey)], node)
    put(this.#byName, [node.parent ?? '', kind, foldName(passport.name)], node)
    this.alsoCalled(node, passport)
  }

  /** Rows below may call it by what a row has just made of it. */
  alsoCalled(node: TreeNode, { name, shortName, outerKey }: Passport): void {
    for (const word of new Set([name, shortName, outerKey ?? ''].map(foldName))) {
      if (word !== '' && !this.called(node.kind, word).includes(node))
        put(this.#anyhow, [node.kind, word], node)
    }
  }

  find(at: string | null): TreeNode | null {
    return at === null ? null : (this.#nodes.get(at) ?? null)
  }

  withKey(kind: OrganisationKind, key: string): readonly TreeNode[] {
    return this.#byKey.get(joined([kind, foldName(key)])) ?? []
  }

  named(parent: string, kind: OrganisationKind, name: string): readonly TreeNode[] {
    return this.#byName.get(joined([parent, kind, foldName(name)])) ?? []
  }

  /** By key, name or short name: how a row says under whom it stands. */
  called(kind: OrganisationKind, words: string): readonly TreeNode[] {
    return this.#anyhow.get(joined([kind, foldName(words)])) ?? []
  }

  get nodes(): readonly TreeNode[] {
    return [...this.#nodes.values()]
  }
}

function put(map: Map<string, TreeNode[]>, parts: readonly string[], node: TreeNode): void {
  const key = joined(parts)
  const there = map.get(key)
  if (there === undefined) map.set(key, [node])
  else there.push(node)
}

function joined(parts: readonly string[]): string {
  return parts.join('\n')
}
