import { createReadStream } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { remind } from '#application/comment/remind.ts'
import { sayComment } from '#application/comment/say-comment.ts'
import type { Context } from '#application/context.ts'
import { bringFile } from '#application/evidence/bring-file.ts'
import { bringWords } from '#application/evidence/bring-words.ts'
import { invite } from '#application/invitation/invite.ts'
import { readNotices } from '#application/notice/list-notices.ts'
import { takeStep } from '#application/task/take-step.ts'
import { findPersonBySignInName } from '#store/person/find-person.ts'
import { demoOrganisation, taken } from './acting-on.ts'
import type { FoundTask } from './find-demo-tasks.ts'
import type { DemoDeed, DemoProof } from './story.ts'

/** Does it by the command that the pages use. */
export async function doDeed(context: Context, deed: DemoDeed, tasks: readonly FoundTask[]): Promise<void> {
  const what = JSON.stringify(deed)
  if ('reads' in deed) taken(await readNotices(context, 'all'), what)
  else if ('invites' in deed) {
    const { role, at, ...guest } = deed.invites
    const { id } = await demoOrganisation(context, at)
    taken(await invite(context, { ...guest, roles: [{ role, organisationId: id }] }), what)
  } else if ('reminds' in deed) taken(await remind(context, idOf(deed.reminds, tasks)), what)
  else if ('step' in deed) taken(await takeStep(context, idOf(deed.task, tasks), deed.step), what)
  else if ('proof' in deed) taken(await bring(context, idOf(deed.task, tasks), deed.proof), what)
  else {
    const { words, to } = deed
    const mentions = await Promise.all(to.map((name) => personIdOf(context, name)))
    taken(await sayComment(context, idOf(deed.task, tasks), { words, mentions }), what)
  }
}

function idOf(wanted: string, tasks: readonly FoundTask[]): string {
  const found = tasks.find(({ name }) => `${name} / `.startsWith(`${wanted} / `))
  if (found === undefined) throw new Error(`the demo has no task ${wanted}`)
  return found.id
}

function bring(context: Context, taskId: string, proof: DemoProof) {
  const { kind } = proof
  if ('link' in proof) return bringWords(context, taskId, { form: 'link', ...proof })
  const { file, name, people = null } = proof
  const bytes = createReadStream(fileURLToPath(new URL(`proofs/${file}`, import.meta.url)))
  return bringFile(context, taskId, { name, bytes, kind, people })
}

async function personIdOf(context: Context, name: string): Promise<string> {
  const person = await context.read((reader) => findPersonBySignInName(reader, name))
  if (person === null) throw new Error(`the demo has no ${name}`)
  return person.id
}
