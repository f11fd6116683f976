import type { TaskEvent } from '../task/task-step.ts'

/**
 * Everything that the journal tells of, by what it was done to. A line is never rewritten, so an act that is done no more
 * (`task/done`, `task/take-back`) stays here as long as there is a chain that may hold it.
 */
export interface JournalVerbs {
  readonly plan:
    | 'enact'
    | 'amend'
    | 'supersede'
    | 'withdraw'
    | 'hand-on'
    | 'set-term'
    | 'set-due-days'
    | 'escalate-after'
    | 'roll-out'
  readonly party: 'place'
  readonly task: TaskEvent['kind'] | 'done' | 'take-back'
  readonly evidence: 'attach' | 'remove'
  readonly comment: 'say' | 'withdraw' | 'remind'
  readonly draft: 'start' | 'drop' | 'restore'
  readonly upload: 'import' | 'forget'
  readonly organisation: 'add' | 'mend' | 'move' | 'merge' | 'take-in'
  readonly calendar: 'mend' | 'mend-regional'
  readonly 'evidence-words': 'mend' | 'restore'
  readonly person: 'join' | 'mend' | 'leave' | 'password-link'
  readonly role: 'give' | 'end'
  readonly 'stand-in': 'name' | 'end'
  readonly invitation: 'send' | 'send-again' | 'withdraw'
  readonly session: 'sign-in' | 'close-others'
  readonly password: 'change' | 'set-by-link' | 'set'
  readonly 'second-factor': 'on' | 'off'
  readonly 'recovery-code': 'renew'
  readonly passkey: 'add' | 'remove'
  readonly 'openid-link': 'add' | 'remove'
  readonly feed: 'make' | 'revoke'
}

export type JournalNoun = keyof JournalVerbs

/** «plan/enact»: what was done, to what. */
export type JournalAct = { [Noun in JournalNoun]: `${Noun}/${JournalVerbs[Noun]}` }[JournalNoun]

/** The two halves of an act, as a line keeps them. */
export type JournalDeed = {
  [Noun in JournalNoun]: { readonly noun: Noun; readonly verb: JournalVerbs[Noun] }
}[JournalNoun]

/**
 * Who reads lines about a thing besides whoever did it: those who see such things where it was done. `own`: ways of signing
 * in and the like, which are nobody else's.
 */
export type JournalArea = 'work' | 'drafts' | 'office' | 'people' | 'own'

/** Everything that there are lines about, in the order in which people are shown it. */
export const journalAreas: Readonly<Record<JournalNoun, JournalArea>> = {
  plan: 'work',
  party: 'work',
  task: 'work',
  evidence: 'work',
  comment: 'work',
  draft: 'drafts',
  upload: 'drafts',
  organisation: 'office',
  calendar: 'office',
  'evidence-words': 'office',
  person: 'people',
  role: 'people',
  'stand-in': 'people',
  invitation: 'people',
  session: 'own',
  password: 'own',
  'second-factor': 'own',
  'recovery-code': 'own',
  passkey: 'own',
  'openid-link': 'own',
  feed: 'own',
}

export function isJournalNoun(word: string): word is JournalNoun {
  return Object.hasOwn(journalAreas, word)
}

/** The things of these areas. */
export function journalNouns(area: JournalArea): readonly JournalNoun[] {
  return (Object.keys(journalAreas) as JournalNoun[]).filter((noun) => journalAreas[noun] === area)
}
