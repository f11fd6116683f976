import type { Grant } from '#core/access/role.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { Reading } from '#core/plan/plan-draft.ts'
import type { ColumnWord } from '#core/plan/table-reading.ts'
import type { Document } from '#documents/document.ts'
import type { ReaderRefusalCode, ReadOutcome } from '#documents/finding.ts'
import type { WrittenPaper } from '#documents/writers/written-paper.ts'
import type { Files } from '#store/files/open-files.ts'
import type { Reader } from '#store/reader.ts'
import type { Writer } from '#store/writer.ts'
import type { Doors } from './door/doors.ts'
import type { Turns } from './turns.ts'

/** What the house lends to whoever does something in it; `main/compose` puts it together once. */
export interface House {
  /** A key to look with: one connection, no transaction longer than the callback. */
  readonly read: <T>(look: (reader: Reader) => Promise<T>) => Promise<T>
  /** A key to change with: one transaction; what throws inside undoes it all. */
  readonly write: <T>(change: (writer: Writer) => Promise<T>) => Promise<T>
  /** The same two keys as a person holds them: the database itself keeps from them what they do not see. */
  readonly keysOf: (personId: string) => Pick<House, 'read' | 'write'>
  readonly files: Files
  /** ISO 8601 in UTC, milliseconds. */
  readonly now: () => string
  /** A UUIDv7. */
  readonly newId: () => string
  /** The organisation's own day; in a demo installation the day set for the demo. */
  readonly today: (organisation: { readonly timeZone: string }) => CivilDate
  readonly passwords: Passwords
  readonly tokens: Tokens
  readonly doors: Doors
  readonly readApart: ReadApart
  readonly recogniseApart: RecogniseApart
  readonly readWordsApart: ReadWordsApart
  readonly readPictures: ReadPictures
  readonly cleanPicture: CleanPicture
  readonly writePaper: WritePaper
  /** Lists that leave as sheets: each holds a connection while its rows are read. */
  readonly sheets: Turns
  /** How letters go out; null: they do not, and whoever makes a link hands it over. */
  readonly post: Post | null
  /** Accounts that a demo installation tells everybody; null in every other. */
  readonly demo: readonly DemoAccount[] | null
}

/** The house as lent to somebody who has signed in. */
export interface Context extends House {
  readonly who: Who
}

/** The house as lent to somebody: with their own keys. */
export function contextFor(house: House, who: Who): Context {
  return { ...house, ...house.keysOf(who.personId), who }
}

export interface Who {
  readonly personId: string
  readonly name: string
  readonly signInName: string
  readonly sessionId: string
  /** Of their own and, behind those, lent to them by who is absent. */
  readonly grants: readonly Grant[]
  /** For whom they stand in today; left out: for nobody. */
  readonly standsInFor?: readonly Absent[]
  /** The clock of the place of the first role; left out or null: they have none. */
  readonly timeZone?: string | null
  /** Network address, for the journal. */
  readonly address: string
}

/** An absent person for whom somebody stands in, with the roles that are lent by it. */
export interface Absent {
  readonly personId: string
  readonly name: string
  /** The last day. */
  readonly endsOn: CivilDate
  readonly grants: readonly Grant[]
}

export interface Passwords {
  /** argon2id in PHC form. */
  readonly hash: (password: string) => Promise<string>
  /** With no hash it takes the same time and says no, so that names cannot be told apart from outside. */
  readonly check: (hash: string | null, password: string) => Promise<boolean>
  /** Why a new password is not taken; null: it is. */
  readonly weakness: (password: string, names: readonly string[]) => PasswordWeakness | null
}

export type PasswordWeakness = 'too-short' | 'too-long' | 'too-common' | 'holds-name'

/** The session's secret: the cookie holds the token, the database only its hash. */
export interface Tokens {
  readonly make: () => { readonly token: string; readonly hash: Uint8Array }
  /** null: what came in is no token at all. */
  readonly hashOf: (token: string) => Uint8Array | null
}

export interface FileToRead {
  readonly bytes: Uint8Array
  readonly name: string | null
  /** What people said about the columns of tables. */
  readonly word?: ColumnWord
}

/**
 * Reads a file and recognises what is in it, in a process of its own under limits. Bad content is a refusal or findings,
 * never an exception.
 */
export type ReadApart = (file: FileToRead, onStep: (step: ReadStep) => void) => Promise<ReadFile>

/** Reads but the words of a file, up to some length; null: it has none that can be read. Apart and under limits as well. */
export type ReadWordsApart = (file: Omit<FileToRead, 'word'>) => Promise<string | null>

/** Recognises a document once more, by what people say about the columns of its tables; apart and under limits as well. */
export type RecogniseApart = (document: Document, word: ColumnWord) => Promise<RecognisedDocument>

export type RecognisedDocument =
  | { readonly ok: true; readonly reading: Reading }
  | Extract<ReadOutcome, { ok: false }>

/**
 * Reads a file whose `unread` pages are pictures, or which is one: their words are seen by another program, which takes
 * seconds for each page. Else as ReadApart.
 */
export type ReadPictures = (
  file: FileToRead,
  unread: readonly number[],
  onStep: (step: ReadStep | PageStep) => void,
) => Promise<ReadFile>

export type ReadStep = 'reading' | 'recognising' | 'done'

/** A page that is being read from a picture, counted from 1. */
export interface PageStep {
  readonly page: number
  readonly of: number
}

export type ReadFile =
  | (Extract<ReadOutcome, { ok: true }> & { readonly reading: Reading })
  | Extract<ReadOutcome, { ok: false }>

/** Makes of a picture one without the place at which it was taken, and a small one; apart and under limits. */
export type CleanPicture = (
  bytes: Uint8Array,
) => Promise<CleanedPicture | { readonly refusal: ReaderRefusalCode }>

export interface CleanedPicture {
  /** In its own format, upright. */
  readonly picture: Uint8Array
  /** JPEG. */
  readonly thumbnail: Uint8Array
}

/** Writes a paper as a file, in a process of its own: a plan of thousands of rows stops nobody else. */
export type WritePaper = (paper: WrittenPaper, kind: PaperKind) => Promise<Uint8Array>

export type PaperKind = 'docx' | 'pdf'

export interface Post {
  /** Under which people open the site, without a closing slash: links in letters begin with it. */
  readonly url: string
  /** To whom letters about the machine go; left out: to nobody. */
  readonly operator?: string | null
}

export interface DemoAccount {
  readonly name: string
  readonly role: string
  readonly password: string
}
