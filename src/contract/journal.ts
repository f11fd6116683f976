import { Type } from 'typebox'
import { Id, Instant, Nullable } from './shapes.ts'

/** What a line leads to: the task, and the plan it stands in. */
export const JournalLink = Type.Object({
  kind: Type.Union([
    Type.Literal('task'),
    Type.Literal('plan'),
    Type.Literal('draft'),
    Type.Literal('organisation'),
    Type.Literal('person'),
  ]),
  id: Id,
  title: Type.String(),
})
export type JournalLink = Type.Static<typeof JournalLink>

export const JournalLineView = Type.Object({
  /** Its place in the chain of its region. */
  number: Type.Integer(),
  at: Instant,
  by: Type.String(),
  /** null: the program, or whoever runs the machine. */
  personId: Nullable(Id),
  /** Network address, or what stands in its place. */
  address: Type.String(),
  sentence: Type.String(),
  links: Type.Array(JournalLink),
  organisation: Nullable(Type.Object({ id: Id, shortName: Type.String() })),
  /** sha-256 over the line and the one before it, in hex. */
  hash: Type.String(),
})
export type JournalLineView = Type.Static<typeof JournalLineView>

/**
 * GET /api/journal?region=&noun=&act=&person=&organisation=&from=&to=&below=&limit= · newest first, paged by the number of the
 * line. GET /api/journal/sheet gives all of them as xlsx.
 */
export const JournalPage = Type.Object({
  /** Whose chains I may read, and the one that is shown. */
  regions: Type.Array(Type.Object({ id: Id, shortName: Type.String() })),
  region: Id,
  /** Whose doings are asked for. */
  person: Nullable(Type.Object({ id: Id, name: Type.String() })),
  lines: Type.Array(JournalLineView),
  next: Nullable(Type.Integer()),
})
export type JournalPage = Type.Static<typeof JournalPage>
