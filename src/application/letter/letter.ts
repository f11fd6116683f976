import type { Role } from '#core/access/role.ts'

/** What a letter is about, as it waits to go out; its words are found when it goes. */
export type Letter =
  | {
      readonly kind: 'invitation'
      readonly name: string
      readonly by: string
      readonly roles: readonly { readonly role: Role; readonly organisation: string }[]
      readonly token: string
      /** How many days the link opens. */
      readonly days: number
    }
  | {
      readonly kind: 'new-password'
      readonly name: string
      readonly signInName: string
      readonly token: string
    }
  | { readonly kind: 'journal-heads'; readonly day: string; readonly text: string }

/** A letter in words: paragraphs, and at most one link among them. */
export interface WrittenLetter {
  readonly subject: string
  readonly before: readonly string[]
  readonly link: { readonly words: string; readonly url: string } | null
  readonly after: readonly string[]
}
