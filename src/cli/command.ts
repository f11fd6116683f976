/** Where a command writes: results to `write`, everything else (progress, refusals) to `fail`; both add the line's end. */
export interface CommandOutput {
  readonly write: (text: string) => void
  readonly fail: (text: string) => void
}

/** `argv` are the words after the command's name; the number is the exit code. */
export type Command = (argv: readonly string[], out: CommandOutput) => Promise<number>
