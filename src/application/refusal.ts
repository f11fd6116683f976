import type { StandInRefusal } from '#core/access/check-stand-in.ts'
import type { WorkingYearRefusal } from '#core/calendar/working-year-text.ts'
import type { DraftChangeRefusal } from '#core/plan/draft-change.ts'
import type { TermRefusal } from '#core/plan/settle-term.ts'
import { type Refusal, refuse } from '#core/result.ts'
import type { TaskRefusal } from '#core/task/task-command.ts'
import type { ReaderRefusalCode } from '#documents/finding.ts'

/** Everything that a use case may say no with; each has one sentence in `ru.ts`. */
export type ApplicationRefusalCode =
  | 'session/needed'
  | 'session/wrong-password'
  /** params: minutes. */
  | 'session/too-many-attempts'
  | 'session/not-found'
  | 'password/wrong'
  /** params: least. */
  | 'password/too-short'
  | 'password/too-long'
  | 'password/too-common'
  | 'password/holds-name'
  | 'password/link-gone'
  | 'person/not-found'
  | 'person/not-yours'
  | 'person/name-missing'
  | 'person/email-wrong'
  | 'person/sign-in-name-wrong'
  | 'person/sign-in-name-taken'
  | 'person/left'
  | 'person/leaving-day'
  | 'role/not-found'
  | 'role/unfit'
  | 'role/not-yours'
  | 'role/oneself'
  | 'invitation/not-found'
  | 'invitation/gone'
  | 'invitation/no-roles'
  /** params: name. */
  | 'invitation/already-here'
  | 'invitation/already-sent'
  | 'stand-in/not-found'
  | 'stand-in/nothing-to-lend'
  | 'stand-in/unfit'
  | 'stand-in/day-not-real'
  | StandInRefusal
  | 'organisation/not-found'
  | 'organisation/not-legal'
  | 'organisation/changed-meanwhile'
  | 'organisation/wrong-place'
  | 'organisation-import/not-found'
  | 'organisation-import/no-table'
  /** params: column. */
  | 'organisation-import/column-twice'
  | 'organisation-import/no-rows'
  /** params: most. */
  | 'organisation-import/too-many-rows'
  /** params: megabytes. */
  | 'organisation-import/too-large'
  /** params: text. */
  | 'organisation-import/text-below'
  | 'organisation-import/faulty'
  | 'organisation-import/changed-meanwhile'
  | 'organisation-import/applied'
  | 'upload/not-found'
  | 'upload/reading-failed'
  | 'draft/not-found'
  | 'draft/original-missing'
  | 'draft/in-force'
  | 'draft/dropped'
  | 'draft/revision-unknown'
  | 'draft/too-large'
  | 'draft/changed-meanwhile'
  | 'draft/not-legal'
  | 'draft/table-not-found'
  | 'draft/columns-changed'
  | DraftChangeRefusal
  | 'plan/not-found'
  | 'plan/original-missing'
  | 'plan/not-in-force'
  | 'plan/worked-on'
  | 'plan/not-replaceable'
  | 'plan/controller-unfit'
  | 'plan/asks-nothing'
  | 'plan/amended'
  | 'amendment/not-one-plan'
  | 'amendment/act-missing'
  | 'amendment/no-amendment'
  | 'amendment/nothing-changed'
  | 'amendment/link-unknown'
  | 'next-year/period'
  | 'next-year/nothing-chosen'
  | 'roll-out/failed'
  | 'party/no-words'
  | 'task/not-found'
  | 'task/plan-closed'
  | 'task/day-not-real'
  | 'task/not-late'
  | 'task/nobody-to-remind'
  | TaskRefusal
  | 'term/not-found'
  | 'term/has-days'
  | 'term/changed-meanwhile'
  | 'term/reason-missing'
  | TermRefusal
  | 'evidence/not-found'
  | 'evidence/no-file'
  /** params: what. */
  | 'evidence/format-refused'
  | 'evidence/link-refused'
  | 'evidence/words-missing'
  /** params: most. */
  | 'evidence/too-many'
  | 'sending/not-found'
  | 'sending/unfinished'
  | 'sending/damaged'
  | 'sending/other-place'
  | 'comment/not-found'
  | 'comment/words-missing'
  | 'comment/mention-unfit'
  | 'comment/not-mine'
  | 'comment/too-late'
  | 'evidence-words/faulty'
  | 'page/key-unknown'
  | 'calendar/year-not-found'
  | 'calendar/changed-meanwhile'
  /** params: year. */
  | 'calendar/holiday-not-legal'
  | 'calendar/holiday-twice'
  | WorkingYearRefusal
  | ReaderRefusalCode

export type ApplicationRefusal = Refusal<ApplicationRefusalCode>

export function no(
  code: ApplicationRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: ApplicationRefusal } {
  return refuse(code, params)
}
