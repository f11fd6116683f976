import { rolesFor } from '#core/access/may.ts'
import { accept, type Result } from '#core/result.ts'
import { findLine } from '#store/organisation/find-organisation.ts'
import { type Controller, listPeopleIn } from '#store/plan/controller.ts'
import type { Reader } from '#store/reader.ts'
import type { Context } from '../context.ts'
import type { ApplicationRefusal } from '../refusal.ts'
import { seeTask } from '../task/open-task.ts'

/** Whom I may call by a comment: those who see the task themselves, and nobody else. */
export function showPeopleOfTask(
  context: Context,
  taskId: string,
): Promise<Result<{ readonly people: readonly Controller[] }, ApplicationRefusal>> {
  return context.read(async (reader) => {
    const seen = await seeTask(reader, context.who, taskId)
    if (!seen.ok) return seen
    const people = await peopleOfTask(reader, seen.value.organisation.id)
    return accept({ people: people.filter(({ personId }) => personId !== context.who.personId) })
  })
}

/** Those who hold a role at the task's organisation or above it with which its tasks are seen. */
export async function peopleOfTask(reader: Reader, organisationId: string): Promise<readonly Controller[]> {
  const line = await findLine(reader, organisationId)
  const ids = line.map(({ id }) => id)
  return await listPeopleIn(reader, ids, rolesFor('task/see'))
}
