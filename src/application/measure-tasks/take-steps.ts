import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { accept, type Result } from '#core/result.ts'
import { barred } from '#core/task/barred.ts'
import type { TaskCommand } from '#core/task/task-command.ts'
import { saveEvidence } from '#store/evidence/save-evidence.ts'
import { recordKeptFile } from '#store/files/record-kept-file.ts'
import { appendLines } from '#store/journal/append-lines.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { Reader } from '#store/reader.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context } from '../context.ts'
import { type InspectedFile, inspectFile } from '../evidence/inspect-file.ts'
import { evidenceNote, mostEvidence } from '../evidence/lay-by-task.ts'
import { readEvidenceJob } from '../evidence/read-evidence.ts'
import { entryOf } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { sayRefusal } from '../ru/refusal.ru.ts'
import { withSent } from '../sending/open-sent.ts'
import { behalfOf } from '../task/behalf-of.ts'
import { type DecidedSteps, decideSteps } from '../task/decide-steps.ts'
import { keepSteps } from '../task/keep-steps.ts'
import {
  type MeasureWanted,
  type OpenMeasure,
  openTasksOf,
  seeTasksOf,
  type TaskAmongMany,
} from './open-measure.ts'

/** What may be done with many tasks at once; «attach» only lays a file by each. */
export type ManyCommand =
  | Extract<TaskCommand, { readonly kind: 'submit' | 'accept' | 'return' }>
  | { readonly kind: 'attach' }

export interface StepsWanted extends MeasureWanted {
  readonly taskIds: readonly string[]
  readonly command: ManyCommand
  /** What is to be mended in some of them, where that is not what the command says to all. */
  readonly reasons?: readonly { readonly taskId: string; readonly reason: string }[]
  /** A sent file that proves each of them. */
  readonly file: { readonly sendingId: string; readonly kind: EvidenceKind } | null
  /** Only tell what is barred. */
  readonly preview: boolean
}

export interface StepsTaken {
  /** All, or none. */
  readonly taken: number
  readonly barred: readonly BarredTask[]
}

export interface BarredTask {
  readonly taskId: string
  /** Empty: the task is not there, or not seen. */
  readonly organisation: string
  readonly dueOn: CivilDate | null
  /** One Russian sentence. */
  readonly reason: string
}

/**
 * Does one thing with many tasks of a measure: with all of them, or where some do not take it with none, and says which
 * and why. The file is kept once and proves each.
 */
export async function takeSteps(
  context: Context,
  wanted: StepsWanted,
): Promise<Result<StepsTaken, ApplicationRefusal>> {
  const seen = await context.read((reader) => seeTasksOf(reader, context.who, wanted, wanted.taskIds))
  if (!seen.ok) return seen
  const first = judge(context, seen.value, wanted)
  if (wanted.preview || first.barred.length > 0) return accept({ taken: 0, barred: first.barred })
  const { file } = wanted
  if (file === null) return await doIt(context, wanted, null)
  return await withSent(context, file.sendingId, async (sent) => {
    const inspected = await inspectFile(context, { ...sent, kind: file.kind, people: null })
    return inspected.ok ? await doIt(context, wanted, inspected.value) : inspected
  })
}

function doIt(
  context: Context,
  wanted: StepsWanted,
  file: InspectedFile | null,
): Promise<Result<StepsTaken, ApplicationRefusal>> {
  return context.write(async (writer) => {
    const open = await openTasksOf(writer, context.who, wanted, wanted.taskIds)
    if (!open.ok) return open
    const { decided, barred: some } = judge(context, open.value, wanted)
    if (some.length > 0) return accept({ taken: 0, barred: some })
    if (file !== null) await layByEach(writer, context, open.value, file)
    const behalfAt = await behalfOfEach(writer, context, open.value, wanted)
    await keepSteps(
      writer,
      context,
      decided.map(({ one, steps, after }) => ({
        task: one.task,
        before: one.steps.length,
        behalf: behalfAt.get(one.task.organisationId) ?? null,
        state: one.state,
        controllerId: open.value.controller.personId,
        steps,
        after,
      })),
    )
    return accept({ taken: decided.length, barred: [] })
  })
}

/** For whom a stand-in does this, by the organisation; one question for each of them, and none for everybody else. */
async function behalfOfEach(
  reader: Reader,
  { who }: Context,
  { controller, tasks }: OpenMeasure,
  { command }: StepsWanted,
): Promise<ReadonlyMap<string, Absent>> {
  const found = new Map<string, Absent>()
  if ((who.standsInFor ?? []).length === 0) return found
  const kind = command.kind === 'attach' ? 'submit' : command.kind
  for (const organisationId of new Set(tasks.map(({ task }) => task.organisationId))) {
    const behalf = await behalfOf(reader, who, { task: { organisationId }, controller }, { kind })
    if (behalf !== null) found.set(organisationId, behalf)
  }
  return found
}

type Decided = DecidedSteps & { readonly one: TaskAmongMany }

function judge(
  context: Context,
  { plan, tasks }: OpenMeasure,
  wanted: StepsWanted,
): { readonly decided: readonly Decided[]; readonly barred: readonly BarredTask[] } {
  const known = new Map(tasks.map((one) => [one.task.id, one]))
  const reasonOf = new Map(wanted.reasons?.map(({ taskId, reason }) => [taskId, reason]))
  const decided: Decided[] = []
  const refused: BarredTask[] = []
  for (const taskId of new Set(wanted.taskIds)) {
    const one = known.get(taskId)
    const outcome =
      one === undefined
        ? no('task/not-found')
        : plan.state === 'in-force'
          ? judgeOne(context, one, { ...wanted, command: ownCommand(wanted.command, reasonOf.get(taskId)) })
          : no('task/plan-closed')
    if (outcome.ok && one !== undefined) decided.push({ ...outcome.value, one })
    else if (!outcome.ok)
      refused.push({
        taskId,
        organisation: one?.organisation.shortName ?? '',
        dueOn: one?.task.dueOn ?? null,
        reason: sayRefusal(outcome.refusal),
      })
  }
  return { decided, barred: refused }
}

/** A return says to each task what it says to all, or what is said of this one alone. */
function ownCommand(command: ManyCommand, reason: string | undefined): ManyCommand {
  return command.kind === 'return' && reason !== undefined
    ? { kind: 'return', points: [{ about: null, reason }] }
    : command
}

function judgeOne(
  context: Context,
  one: TaskAmongMany,
  { command, file }: StepsWanted,
): Result<DecidedSteps, ApplicationRefusal> {
  const { state, actor, organisation } = one
  if (file !== null || command.kind === 'attach') {
    const why = barred(state, 'submit', actor)
    if (why !== null) return no(why)
    if (actor.evidence >= mostEvidence) return no('evidence/too-many', { most: mostEvidence })
  }
  if (command.kind === 'attach') return accept({ steps: [], after: state })
  const proven = { ...one, actor: { ...actor, evidence: actor.evidence + (file === null ? 0 : 1) } }
  return decideSteps(proven, command, context.today(organisation))
}

async function layByEach(
  writer: Writer,
  context: Context,
  { plan, tasks }: OpenMeasure,
  { brought, files }: InspectedFile,
): Promise<void> {
  const at = context.now()
  for (const kept of files) await recordKeptFile(writer, kept, at)
  const { regionId } = plan
  const laid = { ...brought, regionId, addedAt: at, addedBy: context.who.personId }
  await saveEvidence(
    writer,
    tasks.map(({ task }) => ({ ...laid, id: context.newId(), taskId: task.id })),
  )
  await appendLines(
    writer,
    regionId,
    tasks.map(({ task }) => entryOf(context, evidenceNote(task, 'attach', brought))),
  )
  await addJob(writer, readEvidenceJob)
}
