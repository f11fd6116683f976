import { Type } from 'typebox'
import { Id, Instant, Nullable } from './shapes.ts'

/** What somebody said about a task. */
export const Comment = Type.Object({
  id: Id,
  at: Instant,
  by: Type.String(),
  /** null: taken back. */
  words: Nullable(Type.String()),
  changedAt: Nullable(Instant),
  mentions: Type.Array(Type.Object({ personId: Id, name: Type.String() })),
  /** I said it, and may take it back. */
  mine: Type.Boolean(),
  /** I may still say it otherwise. */
  changeable: Type.Boolean(),
})
export type Comment = Type.Static<typeof Comment>

/** POST /api/tasks/:id/comments, PUT /api/comments/:id; DELETE /api/comments/:id takes it back. */
export const CommentTyped = Type.Object(
  { words: Type.String({ maxLength: 4000 }), mentions: Type.Array(Id, { maxItems: 20, uniqueItems: true }) },
  { additionalProperties: false },
)
export type CommentTyped = Type.Static<typeof CommentTyped>

/** GET /api/tasks/:id/people · whom a comment may call. */
export const PeopleOfTask = Type.Object({
  people: Type.Array(Type.Object({ personId: Id, name: Type.String() })),
})
export type PeopleOfTask = Type.Static<typeof PeopleOfTask>
