import { Type } from 'typebox'
import type { Standing } from '#core/task/standing.ts'
import { InvitationLine } from './invitation.ts'
import { StandingCounts } from './plan.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

/** A task in a list: what, by when, out of which plan. */
export const TaskLine = Type.Object({
  id: Id,
  planId: Id,
  planTitle: Type.String(),
  measureId: Id,
  measureNumber: Nullable(Type.String()),
  measureTitle: Type.String(),
  organisationId: Id,
  organisation: Type.String(),
  responsible: Nullable(Type.String()),
  startOn: Nullable(Day),
  dueOn: Nullable(Day),
  /** The term's own day where the due day was moved off a day off. */
  termOn: Nullable(Day),
  doneOn: Nullable(Day),
  standing: Core<Standing>(),
})
export type TaskLine = Type.Static<typeof TaskLine>

export const ListedTask = Type.Object({
  ...TaskLine.properties,
  /** While it waits for a check: what is said of it, and how many pieces of evidence lie by it. */
  submission: Nullable(Type.Object({ note: Nullable(Type.String()), evidence: Type.Integer() })),
})
export type ListedTask = Type.Static<typeof ListedTask>

/**
 * GET /api/tasks?standing=overdue,due-soon&plan=&measure=&organisation=&under=&whose=mine|others|check&from=&to=&order=&after=&limit= ·
 * paged by key: `next` goes into `after`. `organisation` is one alone, `under` one with all below it; `from` and `to` are due
 * days; `whose=check` is what waits for my answer; `order` is due (the usual), due-last, organisation, or attention: overdue, returned, due soon, on check, the rest, what has ended.
 */
export const TaskPage = Type.Object({
  tasks: Type.Array(ListedTask),
  next: Nullable(Type.String()),
  /** Whatever standings are asked for; told with the first page, empty with those behind it. */
  counts: StandingCounts,
  today: Day,
})
export type TaskPage = Type.Static<typeof TaskPage>

/** GET /api/tasks/days?month=2026-10, with the filters of the list but its standings and days · how many tasks are due on which day. */
export const TaskDays = Type.Object({
  /** Days on which something is due, in their order. */
  days: Type.Array(Type.Object({ day: Day, counts: StandingCounts })),
  /** Days off of the month, by the production calendar and the week of the place. */
  off: Type.Array(Day),
  /** Tasks that have no day yet. */
  waiting: Type.Integer(),
  today: Day,
})
export type TaskDays = Type.Static<typeof TaskDays>

/** GET /api/today · what asks for attention now: of my own organisations each task, of others' what waits for me, and a line a plan. */
export const Today = Type.Object({
  today: Day,
  counts: Type.Object({
    attention: Type.Integer(),
    returned: Type.Integer(),
    /** What waits for my answer: submissions and requests under my control. */
    check: Type.Integer(),
    /** What waits for somebody else's. */
    submitted: Type.Integer(),
    overdue: Type.Integer(),
    week: Type.Integer(),
    month: Type.Integer(),
    waiting: Type.Integer(),
    done: Type.Integer(),
  }),
  /** Late for so long that it is told to me as the coordinator above; `mayGrant`: I may give it more time. */
  attention: Type.Array(Type.Intersect([TaskLine, Type.Object({ mayGrant: Type.Boolean() })])),
  returned: Type.Array(TaskLine),
  /** `ofMeasure`: how many of its measure wait for me, whether they are among these or not. */
  check: Type.Array(Type.Object({ ...TaskLine.properties, ofMeasure: Type.Integer() })),
  submitted: Type.Array(TaskLine),
  overdue: Type.Array(TaskLine),
  week: Type.Array(TaskLine),
  month: Type.Array(TaskLine),
  /** How plans stand with those whom I oversee, the most behind first; `all` counts the plans that are not shown, too. */
  behind: Type.Object({
    plans: Type.Array(
      Type.Object({
        id: Id,
        title: Type.String(),
        /** Whose plan it is. */
        organisation: Nullable(Type.String()),
        /** Organisations that have overdue tasks, and how many tasks these are. */
        behind: Type.Integer(),
        overdue: Type.Integer(),
        /** Tasks due within the next seven days. */
        soon: Type.Integer(),
      }),
    ),
    all: Type.Integer(),
  }),
  /** Whether anything has been laid on anybody whom I see. */
  begun: Type.Boolean(),
  /** Whether there are organisations and people besides me where I look after them. */
  furnished: Type.Boolean(),
  /** Plans with terms that wait for me to say when they are due. */
  undated: Type.Array(Type.Object({ id: Id, title: Type.String(), terms: Type.Integer() })),
  /** Who was invited and has not come in yet, to roles that I look after. */
  invitations: Type.Array(InvitationLine),
  /** Comments that call me and that I have not seen. */
  mentions: Type.Array(
    Type.Object({
      commentId: Id,
      taskId: Id,
      measureTitle: Type.String(),
      organisation: Type.String(),
      by: Type.String(),
      words: Type.String(),
      saidAt: Instant,
    }),
  ),
  /** Measures that my organisations help with and others answer for. */
  helping: Type.Array(
    Type.Object({
      assignmentId: Id,
      planId: Id,
      planTitle: Type.String(),
      measureId: Id,
      measureTitle: Type.String(),
      organisation: Type.String(),
      responsible: Nullable(Type.String()),
      startOn: Nullable(Day),
      dueOn: Day,
    }),
  ),
  drafts: Type.Array(Type.Object({ id: Id, title: Type.String(), measures: Type.Integer() })),
})
export type Today = Type.Static<typeof Today>
