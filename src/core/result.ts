/** The outcome of a rule: a value, or the refusal that says why not. Faults of the program are exceptions instead. */
export type Result<Value, R extends Refusal = Refusal> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly refusal: R }

/**
 * A rule said no. `code` is `noun/what` out of a closed union of its noun; each code has exactly one Russian sentence
 * (in the `ru.ts` of the room), `params` fill it in.
 */
export interface Refusal<Code extends string = string> {
  readonly code: Code
  readonly params?: Readonly<Record<string, string | number>>
}

export function accept<Value>(value: Value): { readonly ok: true; readonly value: Value } {
  return { ok: true, value }
}

export function refuse<Code extends string>(
  code: Code,
  params?: Readonly<Record<string, string | number>>,
): { readonly ok: false; readonly refusal: Refusal<Code> } {
  return { ok: false, refusal: params === undefined ? { code } : { code, params } }
}
