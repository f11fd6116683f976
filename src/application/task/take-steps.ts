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
import { regionsOf } from '#store/task/kept-task.ts'
import type { Writer } from '#store/writer.ts'
import type { Absent, Context } from '../context.ts'
import { type InspectedFile, inspectFile } from '../evidence/inspect-file.ts'
import { evidenceNote, mostEvidence } from '../evidence/lay-by-task.ts'
import { readEvidenceJob } from '../evidence/read-evidence.ts'
import { entryOf } from '../journal/note.ts'
import { type ApplicationRefusal, no } from '../refusal.ts'
import { sayRefusal } from '../ru/refusal.ru.ts'
import { withSent } from '../sending/open-sent.ts'
import { behalfOf } from './behalf-of.ts'
import { type DecidedSteps, decideSteps } from './decide-steps.ts'
import { keepSteps } from './keep-steps.ts'
import { openTasks, seeTasks, type TaskAmongMany } from './open-tasks.ts'

/** What may be done with many tasks at once; «attach» only lays a file by each. */
export type ManyCommand =
  | Extract<TaskCommand, { readonly kind: 'submit' | 'accept' | 'return' | 'take-back' }>
  | { readonly kind: 'attach' }

export interface StepsWanted {
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
  /** All but those that are barred. */
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
 * Does one thing with many tasks, whatever plans they are of: with each that takes it, in one transaction, and says of the
 * others why not (decision 42). The file is kept once and proves each.
 */
export async function takeSteps(
  context: Context,
  wanted: StepsWanted,
): Promise<Result<StepsTaken, ApplicationRefusal>> {
  const seen = await context.read((reader) => seeTasks(reader, context.who, wanted.taskIds))
  const first = judge(context, seen, wanted)
  if (wanted.preview || first.decided.length === 0) return accept({ taken: 0, barred: first.barred })
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
    const open = await openTasks(writer, context.who, wanted.taskIds)
    const { decided, barred: some } = judge(context, open, wanted)
    if (file !== null) await layByEach(writer, context, decided, file)
    const behalfAt = await behalfOfEach(writer, context, decided, wanted)
    await keepSteps(
      writer,
      context,
      decided.map(({ one, steps, after }) => ({
        task: one.task,
        before: one.steps.length,
        behalf: behalfAt.get(placeOf(one)) ?? null,
        state: one.state,
        controllerId: one.controller.personId,
        steps,
        after,
      })),
    )
    return accept({ taken: decided.length, barred: some })
  })
}

/** For whom a stand-in does this; one question for each organisation and controller, and none for everybody else. */
async function behalfOfEach(
  reader: Reader,
  { who }: Context,
  decided: readonly Decided[],
  { command }: StepsWanted,
): Promise<ReadonlyMap<string, Absent | null>> {
  const found = new Map<string, Absent | null>()
  if ((who.standsInFor ?? []).length === 0) return found
  const kind = command.kind === 'attach' ? 'submit' : command.kind
  for (const { one } of decided)
    if (!found.has(placeOf(one))) found.set(placeOf(one), await behalfOf(reader, who, one, { kind }))
  return found
}

function placeOf({ task, controller }: TaskAmongMany): string {
  return `${task.organisationId} ${controller.personId}`
}

interface Decided extends DecidedSteps {
  readonly one: TaskAmongMany
}

function judge(
  context: Context,
  tasks: readonly TaskAmongMany[],
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
        : one.plan.state === 'in-force'
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
  decided: readonly Decided[],
  { files, brought }: InspectedFile,
): Promise<void> {
  const at = context.now()
  for (const kept of files) await recordKeptFile(writer, kept, at)
  const tasks = decided.map(({ one }) => one.task)
  const laid = { ...brought, addedAt: at, addedBy: context.who.personId }
  await saveEvidence(
    writer,
    tasks.map(({ regionId, id }) => ({ ...laid, regionId, id: context.newId(), taskId: id })),
  )
  for (const regionId of [...regionsOf(tasks)].sort())
    await appendLines(
      writer,
      regionId,
      tasks
        .filter((task) => task.regionId === regionId)
        .map((task) => entryOf(context, evidenceNote(task, 'attach', brought))),
    )
  await addJob(writer, readEvidenceJob)
}
