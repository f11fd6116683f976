/** Where a command writes: results to `write`, everything else (progress, refusals) to `fail`; both add the line's end. */
export interface CommandOutput {
  readonly write: (text: string) => void
  readonly fail: (text: string) => void
  /** One line that the next one takes the place of; only where a person looks on. '' takes it away. */
  readonly progress?: (text: string) => void
}

/** `argv` are the words after the command's name; the number is the exit code. */
export type Command = (argv: readonly string[], out: CommandOutput) => Promise<number>
