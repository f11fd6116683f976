/** What an act that changes only some points asks to be done to a plan. An empty text: a table behind it says it. */
export type Instruction = { readonly words: string } & (
  | {
      readonly kind: 'replace-words'
      readonly number: string
      readonly field: InstructedField | null
      readonly from: string
      readonly to: string
    }
  | {
      readonly kind: 'reword'
      readonly number: string
      readonly field: InstructedField | null
      readonly text: string
    }
  | { readonly kind: 'drop'; readonly number: string }
  | { readonly kind: 'add'; readonly number: string; readonly text: string }
  | { readonly kind: 'set-due'; readonly number: string; readonly due: string }
)

export type InstructedField = 'title' | 'result' | 'audience' | 'due' | 'responsible'

/** What was understood of an act's text, and what it asks for in words that were not. */
export interface Instructions {
  readonly instructions: readonly Instruction[]
  readonly unread: readonly string[]
  /** The plan as a whole is given anew; its rows stand in the act's table. */
  readonly whole: boolean
}
