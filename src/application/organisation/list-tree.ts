import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { Profile } from '#core/organisation/profile.ts'
import { foldName } from '#core/organisation/ru/fold-name.ts'
import { accept, type Result } from '#core/result.ts'
import { countTree, pageTree, type TreeLine } from '#store/organisation/page-tree.ts'
import type { TreeFilter } from '#store/organisation/tree-filter.ts'
import type { Context } from '../context.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { reachOf } from './sight.ts'
import { todayOf } from './today-of.ts'

export interface TreeWanted {
  readonly text: string
  readonly kind: OrganisationKind | null
  readonly municipality: string | null
  readonly profile: Profile | null
  readonly closed: 'no' | 'yes' | 'any'
  /** The day whose tree is wanted; null: as it stands. */
  readonly on: CivilDate | null
}

export interface TreePage {
  readonly organisations: readonly TreeLine[]
  readonly next: string | null
  readonly counts: Readonly<Record<OrganisationKind, number>>
}

/** The organisations that I see, in the order of the tree, a page at a time. */
export function listTree(
  context: Context,
  wanted: TreeWanted,
  after: string | null,
  limit: number,
): Promise<Result<TreePage, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const filter = treeFilter(context, wanted)
    const lines = await pageTree(reader, filter, after, limit + 1)
    if (lines === null) return no('page/key-unknown')
    const organisations = lines.slice(0, limit)
    return accept({
      organisations,
      next: lines.length > limit ? (organisations.at(-1)?.id ?? null) : null,
      counts: await countTree(reader, filter),
    })
  })
}

export function treeFilter(context: Context, wanted: TreeWanted): TreeFilter {
  return {
    reach: reachOf(context.who, 'organisation/see'),
    words: foldName(wanted.text)
      .split(/[\s,\u2116]+/u)
      .filter((word) => word !== ''),
    kind: wanted.kind,
    municipalityId: wanted.municipality,
    profile: wanted.profile,
    closed: wanted.closed === 'any' ? null : wanted.closed === 'yes',
    today: wanted.on ?? todayOf(context),
    on: wanted.on,
  }
}
