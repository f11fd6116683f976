import type { Place } from './document.ts'
import type { ArchivedDocument } from './readers/archive/archived-document.ts'

/** What a reader noticed about the file itself, before anything is recognised in it. */
export type ReaderFindingCode =
  | 'name-disagrees'
  | 'encoding-guessed'
  | 'characters-lost'
  | 'changes-accepted'
  | 'notes-left-out'
  | 'hidden-left-out'
  | 'merged-cells-lost'
  | 'part-unreadable'
  | 'text-truncated'
  | 'pages-without-text'
  /** These pages are pictures: each of their words is but what a program thinks it saw. */
  | 'read-from-pictures'
  /** These pages are pictures on which no text was seen: blank sheets, or bad scans. */
  | 'nothing-seen'

export interface ReaderFinding {
  readonly code: ReaderFindingCode
  /** What it is about, in the words of the file; '' where nothing more is to be said. */
  readonly text: string
  readonly place: Place | null
}

/** Why a file is not read at all: each has one Russian sentence. */
export type ReaderRefusalCode =
  | 'file/empty'
  | 'file/too-large'
  | 'file/too-dense'
  | 'file/too-many-parts'
  | 'file/too-deep'
  | 'file/damaged'
  | 'file/encrypted'
  | 'file/no-text-layer'
  /** There is nothing to read pictures with; params: missing. */
  | 'file/tesseract-missing'
  /** Pictures were looked at, and no text was seen on them. */
  | 'file/no-text-seen'
  | 'file/picture-too-large'
  /** params: pages, limit. */
  | 'file/too-many-pictures'
  | 'file/not-a-document'
  /** Its documents are to be read each by itself. */
  | 'file/archive'
  | 'file/format-not-read'
  | 'file/too-slow'
  | 'file/too-hungry'

/** What a reader gives. It never throws for bad content: it refuses, or gives what it understood with findings. */
export type ReadOutcome =
  | {
      readonly ok: true
      readonly document: import('./document.ts').Document
      readonly findings: readonly ReaderFinding[]
      /** Pages that are pictures, and were not read. */
      readonly pictures?: readonly number[]
    }
  | {
      readonly ok: false
      readonly refusal: {
        readonly code: ReaderRefusalCode
        readonly params?: Readonly<Record<string, string | number>>
      }
      readonly pictures?: readonly number[]
      /** What stands in an archive, at least one. */
      readonly documents?: readonly ArchivedDocument[]
    }
