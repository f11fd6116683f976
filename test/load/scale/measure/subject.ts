import type { Ask } from './ask.ts'

/** Something that people do all day, as it is measured. */
export interface Subject {
  readonly name: string
  /** What the program's processor time a request should not exceed, in milliseconds. */
  readonly aim?: number
  /** It changes something: each request needs a thing of its own, and the statements are recorded and taken back. */
  readonly changes?: boolean
  /** The next request; round by round of others. */
  readonly next: () => Ask
}
