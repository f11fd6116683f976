import type { PassportField, PassportProblem } from '#core/organisation/passport.ts'
import { passportProblemText } from '#core/organisation/ru/passport-problem.ru.ts'
import type { ApplicationRefusal } from '../refusal.ts'

/** What is wrong with a field of a form, in one sentence. */
export interface FieldProblem {
  readonly field: PassportField
  readonly message: string
}

/** A passport that cannot be kept as it was typed. */
export interface PassportRefused {
  readonly ok: false
  readonly refusal: ApplicationRefusal
  readonly problems: readonly FieldProblem[]
}

export function refusePassport(problems: readonly FieldProblem[]): PassportRefused {
  return { ok: false, refusal: { code: 'organisation/not-legal' }, problems }
}

export function inWords(problems: readonly PassportProblem[]): readonly FieldProblem[] {
  return problems.map((problem) => ({ field: problem.field, message: passportProblemText(problem) }))
}
