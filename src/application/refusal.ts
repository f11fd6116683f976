import type { WorkingYearRefusal } from '#core/calendar/working-year-text.ts'
import type { DraftChangeRefusal } from '#core/plan/draft-change.ts'
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
  | 'session/wrong-code'
  /** The time of what was begun is over, or another browser began it. */
  | 'session/step-over'
  | 'door/proof-wrong'
  | 'door/codes-on'
  | 'door/codes-not-begun'
  | 'openid/none'
  | 'openid/no-site'
  | 'openid/unreachable'
  | 'openid/not-taken'
  /** params: shown. */
  | 'openid/unlinked'
  | 'openid/linked-to-other'
  | 'openid/only-way'
  | 'passkey/no-site'
  | 'passkey/not-taken'
  | 'passkey/not-found'
  | 'passkey/name-missing'
  /** params: most. */
  | 'passkey/too-many'
  | 'password/wrong'
  /** params: least. */
  | 'password/too-short'
  | 'password/too-long'
  | 'password/too-common'
  | 'password/holds-name'
  | 'organisation/not-found'
  | 'organisation/not-legal'
  | 'organisation/changed-meanwhile'
  | 'organisation/wrong-place'
  | 'organisation/other-region'
  | 'organisation/stands-there'
  | 'organisation/place-closed'
  | 'organisation/move-ahead'
  | 'organisation/moved-later'
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
  | 'roll-out/failed'
  | 'party/no-words'
  | 'task/not-found'
  | 'task/plan-closed'
  | 'task/day-not-real'
  | TaskRefusal
  | 'evidence/not-found'
  | 'evidence/no-file'
  /** params: what. */
  | 'evidence/format-refused'
  | 'evidence/link-refused'
  | 'evidence/words-missing'
  /** params: most. */
  | 'evidence/too-many'
  | 'page/key-unknown'
  | 'calendar/year-not-found'
  | 'calendar/changed-meanwhile'
  | WorkingYearRefusal
  | ReaderRefusalCode

export type ApplicationRefusal = Refusal<ApplicationRefusalCode>

export function no(
  code: ApplicationRefusalCode,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: ApplicationRefusal } {
  return refuse(code, params)
}
