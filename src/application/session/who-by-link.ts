import type { Who } from '../context.ts'

/** Whoever holds the link of a letter to this person: known by it alone, in no session and with none of their roles. */
export function whoByLink(
  person: { readonly id: string; readonly name: string; readonly signInName: string },
  address: string,
): Who {
  const { id, name, signInName } = person
  return { personId: id, name, signInName, sessionId: id, grants: [], address }
}
