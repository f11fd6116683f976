import { Type } from 'typebox'
import type { Place } from '#core/plan/place.ts'
import type { PlanLevel } from '#core/plan/plan-draft.ts'
import type { Track } from '#core/plan/track.ts'
import type { ScheduleKind, Window } from '#core/schedule/schedule.ts'
import type { Standing } from '#core/task/standing.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import { OwnPlanOffer } from './cascade.ts'
import { OrganisationBrief } from './session.ts'
import { Core, Day, Id, Instant, Nullable } from './shapes.ts'

/** How many tasks stand how. */
export const StandingCounts = Core<Readonly<Partial<Record<Standing, number>>>>()

export const PlanState = Type.Union([
  Type.Literal('in-force'),
  Type.Literal('withdrawn'),
  Type.Literal('superseded'),
])
export type PlanState = Type.Static<typeof PlanState>

/** GET /api/plans?organisation=&state= */
export const PlanLine = Type.Object({
  id: Id,
  title: Type.String(),
  level: Core<PlanLevel>(),
  organisation: OrganisationBrief,
  start: Day,
  end: Nullable(Day),
  edition: Type.Integer(),
  state: PlanState,
  act: Nullable(Type.String()),
  measures: Type.Integer(),
  standing: StandingCounts,
  nextDue: Nullable(Day),
  enactedAt: Instant,
})
export const PlanLines = Type.Object({ plans: Type.Array(PlanLine) })
export type PlanLine = Type.Static<typeof PlanLine>
export type PlanLines = Type.Static<typeof PlanLines>

export const TaskView = Type.Object({
  id: Id,
  occurrence: Type.Integer(),
  startOn: Nullable(Day),
  dueOn: Nullable(Day),
  /** The term's own day where the due day was moved off a day off. */
  termOn: Nullable(Day),
  doneOn: Nullable(Day),
  doneNote: Nullable(Type.String()),
  standing: Core<Standing>(),
  /** What I may do with it now. */
  commands: Type.Array(Core<TaskCommandKind>()),
  /** Laid on several organisations, it is told once for all of them: as the most urgent of their tasks. */
  organisations: Type.Integer(),
  /** How their tasks stand. */
  counts: StandingCounts,
  /** Whose it is, where it is one organisation's. */
  organisation: Nullable(Type.String()),
})
export type TaskView = Type.Static<typeof TaskView>

export const AssignmentView = Type.Object({
  id: Id,
  /** The term's own words. */
  due: Nullable(Type.String()),
  /** The reading a person settled, in canonical words. */
  reading: Nullable(Type.String()),
  /** What the term means, plain Russian. */
  meaning: Type.String(),
  kind: Core<ScheduleKind>(),
  windows: Type.Array(Core<Window>()),
  times: Type.Integer(),
  responsible: Nullable(Type.String()),
  parties: Type.Array(Type.String()),
  /** The main executor and those beside it, by the plan's words. */
  executors: Type.Array(Type.String()),
  /** What the organisations that I see have to do with it; null: nothing, or it has not been rolled out. */
  part: Nullable(Type.Union([Type.Literal('main'), Type.Literal('co')])),
  tasks: Type.Array(TaskView),
})

/** A measure on the other level. */
export const LinkedMeasure = Type.Object({
  planId: Id,
  measureId: Id,
  number: Nullable(Type.String()),
  title: Type.String(),
  organisation: Type.String(),
})
export type LinkedMeasure = Type.Static<typeof LinkedMeasure>

export const MeasureView = Type.Object({
  id: Id,
  number: Nullable(Type.String()),
  sectionId: Nullable(Id),
  track: Nullable(Core<Track>()),
  title: Type.String(),
  result: Nullable(Type.String()),
  audience: Nullable(Type.String()),
  extra: Type.Array(Type.Object({ heading: Type.String(), text: Type.String() })),
  assignments: Type.Array(AssignmentView),
  place: Nullable(Core<Place>()),
  /** The measure of the plan above that it carries out. */
  upper: Nullable(LinkedMeasure),
  /** Measures in force below that carry this one out: how many, and the first of them. */
  lower: Nullable(Type.Object({ count: Type.Integer(), first: Type.Array(LinkedMeasure) })),
})
export type MeasureView = Type.Static<typeof MeasureView>

export const ActView = Type.Object({
  kind: Nullable(Type.String()),
  issuer: Nullable(Type.String()),
  number: Nullable(Type.String()),
  date: Nullable(Day),
  place: Nullable(Type.String()),
  title: Nullable(Type.String()),
  basis: Type.Array(
    Type.Object({ kind: Type.String(), number: Nullable(Type.String()), date: Nullable(Day) }),
  ),
  clauses: Type.Array(Type.Object({ number: Type.String(), text: Type.String() })),
  signatory: Nullable(Type.Object({ position: Type.String(), name: Type.String() })),
})

/** GET /api/plans/:id?on= · `on`: a past day, for which it is told as it stood then. */
export const PlanView = Type.Object({
  id: Id,
  title: Type.String(),
  level: Core<PlanLevel>(),
  organisation: OrganisationBrief,
  start: Day,
  end: Nullable(Day),
  /** The last day for which tasks were made; differs from `end` where the plan names none. */
  horizon: Day,
  edition: Type.Integer(),
  state: PlanState,
  enactedAt: Instant,
  enactedBy: Type.String(),
  act: Nullable(ActView),
  goals: Type.Array(Type.String()),
  objectives: Type.Array(Type.String()),
  targets: Type.Array(
    Type.Object({ text: Type.String(), operator: Type.String(), value: Type.Number(), unit: Type.String() }),
  ),
  sections: Type.Array(
    Type.Object({
      id: Id,
      number: Nullable(Type.String()),
      title: Type.String(),
      start: Nullable(Day),
      end: Nullable(Day),
    }),
  ),
  measures: Type.Array(MeasureView),
  standing: StandingCounts,
  /** The day for which it is told. */
  today: Day,
  /** The same where it is a past one: nothing can be done then. */
  on: Nullable(Day),
  /** Between these it may be told for any: since it was first put in force. */
  firstDay: Nullable(Day),
  lastDay: Day,
  /** GET /api/plans/:id/original gives the bytes that were signed. */
  original: Nullable(
    Type.Object({ fileName: Type.String(), bytes: Type.Integer(), sha256: Type.String(), draftId: Id }),
  ),
  draftId: Nullable(Id),
  editions: Type.Array(
    Type.Object({
      id: Id,
      edition: Type.Integer(),
      state: PlanState,
      enactedAt: Instant,
      /** The act by which it came. */
      act: Nullable(Type.String()),
      /** GET /api/drafts/:id/original gives the file of the act that changed the plan. */
      amendingFile: Nullable(Id),
      /** The last day on which it held, where it has held a day: GET /api/plans/:id?on= tells how it stood. */
      lastOn: Nullable(Day),
    }),
  ),
  /** Nobody has worked on a task yet: POST /api/plans/:id/withdraw takes the plan back into its draft. */
  mayWithdraw: Type.Boolean(),
  /** false: a plan of a level above, of which only what concerns the organisations that I see is shown. */
  whole: Type.Boolean(),
  mayRollOut: Type.Boolean(),
  /** Whether its tasks were laid on executors; before that they are all its owner's. */
  rolledOut: Type.Boolean(),
  /** Due days that fall on days off move to the next working day. */
  movesDueDays: Type.Boolean(),
  /** Whether I may say when terms without a day are due, and whether due days move. */
  maySetTerms: Type.Boolean(),
  /** Assignments whose term has no day yet. */
  undated: Type.Integer(),
  /** The plan of the level above that it was made from. */
  upper: Nullable(Type.Object({ id: Id, title: Type.String(), organisation: Type.String() })),
  /** For whom I may draft a plan from this one, with what they have of it already. */
  ownPlans: Type.Array(OwnPlanOffer),
  /** POST /api/plans/:id/amendment, and the plan of the next year. */
  mayAmend: Type.Boolean(),
  /** What acts took out of it, with how its tasks stand. */
  dropped: Type.Array(
    Type.Object({
      id: Id,
      number: Nullable(Type.String()),
      title: Type.String(),
      droppedAt: Instant,
      counts: StandingCounts,
    }),
  ),
  /** Plans of the periods before and behind it. */
  neighbours: Type.Array(
    Type.Object({
      id: Id,
      title: Type.String(),
      start: Day,
      end: Nullable(Day),
      which: Type.Union([Type.Literal('before'), Type.Literal('behind')]),
    }),
  ),
  /** Open drafts that change it, or go on from it. */
  drafts: Type.Array(Type.Object({ id: Id, amends: Type.Boolean(), changedAt: Instant })),
})
export type PlanView = Type.Static<typeof PlanView>

/** POST /api/plans/:id/withdraw */
export const WithdrawPlan = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
)
export type WithdrawPlan = Type.Static<typeof WithdrawPlan>

export const Withdrawn = Type.Object({ draftId: Nullable(Id) })
export type Withdrawn = Type.Static<typeof Withdrawn>

const Controller = Type.Object({ personId: Id, name: Type.String() })

/** GET /api/plans/:id/controller · `candidates` is empty where I may not hand it on. */
export const Control = Type.Object({
  controller: Controller,
  candidates: Type.Array(Controller),
  /** Working days after which late tasks are told to the coordinators above; null: never. */
  escalateAfter: Nullable(Type.Integer()),
})
export type Control = Type.Static<typeof Control>

/** PUT /api/plans/:id/escalation */
export const EscalateAfter = Type.Object(
  { after: Nullable(Type.Integer({ minimum: 1, maximum: 99 })) },
  { additionalProperties: false },
)
export type EscalateAfter = Type.Static<typeof EscalateAfter>

/** PUT /api/plans/:id/controller */
export const HandOn = Type.Object({ personId: Id }, { additionalProperties: false })
export type HandOn = Type.Static<typeof HandOn>
