import { rolesFor } from '#core/access/may.ts'
import { noticeOf } from '#core/notice/who-is-told.ts'
import type { TaskState } from '#core/task/task-state.ts'
import type { TaskStep } from '#core/task/task-step.ts'
import { saveNotices, type Telling, type TellLine } from '#store/notice/save-notices.ts'
import { tellAmended, tellRolledOut } from '#store/notice/tell-of-plan.ts'
import { addJob } from '#store/queue/add-job.ts'
import type { TaskRecord } from '#store/task/task-record.ts'
import type { Writer } from '#store/writer.ts'
import type { House } from '../context.ts'

export const noticeTask = 'mail-notices'

/** By whom, and when: what every telling needs to know. */
export interface Told {
  readonly by: string
  readonly at: string
}

/** What has happened to a task, with who controls it. */
export interface ToldSteps {
  readonly task: TaskRecord
  readonly before: number
  readonly steps: readonly TaskStep[]
  readonly state: TaskState
  readonly controllerId: string
}

/** Tells of steps, in the transaction in which they are taken. */
export async function tellSteps(
  writer: Writer,
  house: House,
  told: Told,
  stepped: readonly ToldSteps[],
): Promise<void> {
  const lines = stepped.flatMap(({ task, before, steps, state, controllerId }) =>
    steps.flatMap(({ event }, place): readonly TellLine[] => {
      const notice = noticeOf(event)
      if (notice === null) return []
      const about = { regionId: task.regionId, kind: notice.kind, taskId: task.id, step: before + place + 1 }
      if (notice.audience === 'controller') return [{ ...about, people: [controllerId] }]
      // Who submitted or asked hears the answer, though they may answer for another place.
      const asked = [state.submittedBy, state.request?.by ?? null].filter((id) => id !== null)
      return [{ ...about, people: asked, answeringFor: task.organisationId }]
    }),
  )
  await tell(writer, house, told, lines)
}

/** Tells of a comment: whom it calls, and beside them who has to do with the task. */
export function tellComment(
  writer: Writer,
  house: House,
  told: Told,
  comment: {
    readonly id: string
    readonly task: TaskRecord
    readonly controllerId: string
    readonly mentions: readonly string[]
  },
): Promise<void> {
  const { id, task, controllerId, mentions } = comment
  const about = { regionId: task.regionId, taskId: task.id, commentId: id }
  return tell(writer, house, told, [
    { ...about, kind: 'mentioned', people: mentions },
    {
      ...about,
      kind: 'comment',
      people: [controllerId],
      answeringFor: task.organisationId,
      besides: mentions,
    },
  ])
}

export async function tell(
  writer: Writer,
  house: House,
  told: Told,
  lines: readonly TellLine[],
): Promise<void> {
  if (lines.length === 0) return
  await saveNotices(writer, lines, telling(house, told))
  await askForMail(writer, house)
}

/** Tells each who answers for an organisation that a plan has reached, once for all its tasks. */
export async function tellOfRollOut(
  writer: Writer,
  house: House,
  told: Told,
  plan: { readonly regionId: string; readonly planId: string },
): Promise<void> {
  await tellRolledOut(writer, plan, telling(house, told))
  await askForMail(writer, house)
}

/** Tells each whose tasks an act has changed, once for the whole plan. */
export async function tellOfAmendment(
  writer: Writer,
  house: House,
  told: Told,
  plan: { readonly regionId: string; readonly planId: string },
): Promise<void> {
  await tellAmended(writer, plan, telling(house, told))
  await askForMail(writer, house)
}

function telling(house: House, { by, at }: Told): Telling {
  return { by, at, roles: rolesFor('task/report'), mailed: house.post !== null }
}

/** Whether and when it is mailed hangs on settings that nobody but their owner sees: a job of the house asks them. */
async function askForMail(writer: Writer, house: House): Promise<void> {
  if (house.post !== null) await addJob(writer, { task: noticeTask, payload: {} })
}
