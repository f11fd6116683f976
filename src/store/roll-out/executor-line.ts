import { type RawBuilder, sql } from 'kysely'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { jsonText } from '../json-text.ts'

/** A party of an assignment as the tree can be asked about it: a tier below the owner, or some organisations by id. */
export interface ExecutorLine {
  readonly assignmentId: string
  readonly part: 'main' | 'co'
  /** Folded words of the party. */
  readonly party: string
  readonly words: string
  readonly tier: OrganisationKind | null
  readonly organisationIds: readonly string[]
}

/** SQL: the lines as rows of `line`, in their order. */
export function linesAsRows(lines: readonly ExecutorLine[]): RawBuilder<unknown> {
  return sql`(
    select ("json" ->> 'assignmentId')::uuid as assignment_id, "json" ->> 'part' as part, "json" ->> 'party' as party,
           "json" ->> 'words' as words, "json" ->> 'tier' as tier,
           array(select jsonb_array_elements_text("json" -> 'organisationIds')::uuid) as organisation_ids, place
    from jsonb_array_elements(${jsonText(lines)}::jsonb) with ordinality as given ("json", place)
  ) as line`
}
