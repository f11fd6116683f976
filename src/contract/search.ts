import { Type } from 'typebox'
import type { SearchKind } from '#core/search/search-kind.ts'
import type { Standing } from '#core/task/standing.ts'
import { Core, Day, Id, Nullable } from './shapes.ts'

/** As it comes in; what goes out is core's own. */
export const SearchKindWord = Type.Unsafe<SearchKind>(
  Type.Union([
    Type.Literal('task'),
    Type.Literal('measure'),
    Type.Literal('plan'),
    Type.Literal('original'),
    Type.Literal('organisation'),
    Type.Literal('person'),
    Type.Literal('draft'),
    Type.Literal('evidence'),
    Type.Literal('evidence-text'),
    Type.Literal('comment'),
  ]),
)

/** Words as they were written, some of them looked for. Never markup: it is shown as it stands. */
const MarkedWords = Type.Array(Type.Object({ text: Type.String(), marked: Type.Boolean() }))
export type MarkedWords = Type.Static<typeof MarkedWords>

export const SearchHit = Type.Object({
  id: Id,
  title: MarkedWords,
  /** Where else it stands; null: in the title. */
  text: Nullable(MarkedWords),
  /** Its organisation, its plan, its act. */
  under: Type.Array(Type.String()),
  planId: Nullable(Id),
  taskId: Nullable(Id),
  standing: Nullable(Core<Standing>()),
  dueOn: Nullable(Day),
  /** Closed, no more in force. */
  past: Type.Boolean(),
})
export type SearchHit = Type.Static<typeof SearchHit>

/** GET /api/search?q=&limit= · the best of each kind that I see. `count` goes up to `most`. */
export const SearchGroups = Type.Object({
  groups: Type.Array(
    Type.Object({ kind: Core<SearchKind>(), hits: Type.Array(SearchHit), count: Type.Integer() }),
  ),
  /** Words that are nearly those were looked for as well. */
  similar: Type.Boolean(),
  most: Type.Integer(),
})
export type SearchGroups = Type.Static<typeof SearchGroups>

/** GET /api/search/:kind?q=&after=&limit= · of one kind, best first, paged by key. */
export const SearchPage = Type.Object({
  hits: Type.Array(SearchHit),
  next: Nullable(Type.String()),
  /** Of all, up to `most`; told with the first page. */
  count: Nullable(Type.Integer()),
  similar: Type.Boolean(),
  most: Type.Integer(),
})
export type SearchPage = Type.Static<typeof SearchPage>
