/** What was made of the words of an act that changes some points of a plan. */
export interface AmendmentNotes {
  /** What was done by them, in sentences. */
  readonly understood: readonly string[]
  /** Words that ask for a change and were not understood. */
  readonly unread: readonly string[]
  /** Titles of other plans that the act gives: this draft changes one. */
  readonly others: readonly string[]
}

/** As it was kept; nothing, where the draft was not started from such an act. */
export function notesOf(kept: unknown): AmendmentNotes {
  const given = (typeof kept === 'object' && kept !== null ? kept : {}) as Partial<AmendmentNotes>
  return { understood: given.understood ?? [], unread: given.unread ?? [], others: given.others ?? [] }
}
