import type { Role } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { NoticeTopic } from '#core/notice/notice.ts'

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
  | {
      readonly kind: 'confirm-email'
      readonly name: string
      readonly signInName: string
      readonly token: string
    }
  /** To the e-mail that was theirs until now. */
  | { readonly kind: 'email-changed'; readonly name: string; readonly signInName: string }
  | {
      readonly kind: 'notice'
      readonly name: string
      readonly notice: SaidLine
      readonly topic: NoticeTopic
      /** Of the link that switches such letters off. */
      readonly unsubscribe: string
    }
  | {
      readonly kind: 'digest'
      readonly name: string
      readonly day: CivilDate
      readonly parts: readonly DigestPart[]
      readonly unsubscribe: string
    }
  | { readonly kind: 'journal-heads'; readonly day: string; readonly text: string }

/** Something told of, with the path of its page. */
export interface SaidLine {
  readonly subject: string
  readonly detail: string | null
  readonly path: string
}

/** A part of the morning's letter. */
export interface DigestPart {
  readonly about: 'overdue' | 'today' | 'ahead' | 'check' | 'told'
  readonly lines: readonly SaidLine[]
  /** How many there are of all. */
  readonly count: number
}

/** A letter in words: paragraphs, parts with lines that may be opened, and at most one link that stands for itself. */
export interface WrittenLetter {
  readonly subject: string
  readonly before: readonly string[]
  readonly parts?: readonly WrittenPart[]
  readonly link: { readonly words: string; readonly url: string } | null
  readonly after: readonly string[]
  /** Small, at the end: how such letters are switched off. */
  readonly foot?: { readonly words: string; readonly link: string; readonly url: string }
}

export interface WrittenPart {
  readonly title: string
  readonly lines: readonly { readonly text: string; readonly detail: string | null; readonly url: string }[]
  readonly more: string | null
}
