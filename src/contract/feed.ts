import { Type } from 'typebox'
import { Id, Instant, Nullable } from './shapes.ts'

/** GET /api/feeds · DELETE /api/feeds/:id */
export const Feeds = Type.Object({
  feeds: Type.Array(
    Type.Object({
      id: Id,
      kind: Type.Union([Type.Literal('mine'), Type.Literal('organisation'), Type.Literal('plan')]),
      title: Nullable(Type.String()),
      /** Its subject is not seen any more, so it answers nothing. */
      lost: Type.Boolean(),
      madeAt: Instant,
    }),
  ),
})
export type Feeds = Type.Static<typeof Feeds>

const closed = { additionalProperties: false }

/** POST /api/feeds */
export const NewFeed = Type.Union([
  Type.Object({ kind: Type.Literal('mine') }, closed),
  Type.Object({ kind: Type.Union([Type.Literal('organisation'), Type.Literal('plan')]), id: Id }, closed),
])
export type NewFeed = Type.Static<typeof NewFeed>

/** The address from the site's root, shown this once. */
export const MadeFeed = Type.Object({ id: Id, path: Type.String() })
export type MadeFeed = Type.Static<typeof MadeFeed>
