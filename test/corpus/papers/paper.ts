import type { GoldAct, GoldFinding, GoldMeasure, GoldPlan } from '../../support/score/gold-shape.ts'

/**
 * One paper of our own writing: what it says, and how it is laid out. Gold comes from what it says and never from a
 * reader; terms and parties are understood by hand, by the rules of reading.
 */
export interface Paper {
  readonly name: string
  readonly pieces: readonly Piece[]
  readonly findings: readonly GoldFinding[]
  readonly look: PaperLook
}

export interface PaperLook {
  readonly landscape?: boolean
  /** Tables have visible borders (the default). */
  readonly ruled?: boolean
  /** Pages are numbered and carry this line at their head. */
  readonly runningHead?: string
  /** In workbooks the pieces stand on sheets of their own, dates are dates, some rows are hidden. */
  readonly sheets?: boolean
  /** Short enough to be tried as a scan. */
  readonly scanned?: boolean
}

export type Piece = ActPiece | PlanPiece | LinesPiece

/** Lines that are no act and no plan: a letter, a list of schools. */
export interface LinesPiece {
  readonly kind: 'lines'
  readonly lines: readonly string[]
}

export interface ActPiece {
  readonly kind: 'act'
  readonly act: GoldAct
  /** The issuer as the letterhead breaks it into lines, the word for the kind, the title in lines. */
  readonly letterhead: readonly string[]
  readonly word: string
  readonly title: readonly string[]
  /** The date as written; where place and number stand to it. */
  readonly date: string
  readonly dateline: 'tabs' | 'lines' | 'table'
  readonly preamble: readonly string[]
  readonly order: string
  /** Numbers of clauses are automatic. */
  readonly automatic: boolean
}

export interface PlanPiece {
  readonly kind: 'plan'
  readonly plan: GoldPlan & { readonly measures: readonly GoldMeasure[] }
  /** «УТВЕРЖДЁН приказом …», at the right above the title. */
  readonly mark: readonly string[]
  readonly title: readonly string[]
  /** What stands between title and table. */
  readonly preamble: readonly string[]
  /** Each section's heading as it stands in the paper. */
  readonly headings: readonly string[]
  readonly layout: Layout
  /** Behind the table. */
  readonly notes: readonly string[]
}

export interface Layout {
  readonly columns: readonly Column[]
  /** How headings of sections stand: a row over all columns, a row with number and title in their columns, a column of
   * their own, paragraphs between tables with a header each, or with the header only in the first. */
  readonly sections?: 'row' | 'cells' | 'column' | 'tables' | 'torn'
  /** A row «1 2 3 4 5» under the header. */
  readonly columnNumbers?: boolean
  /** Numbers in the № column are automatic. */
  readonly automatic?: boolean
  /** What stands for a cell that repeats the one above: these signs, or «merge» for a cell that reaches over both. */
  readonly inherit?: Partial<Record<ColumnRole, string>>
  /** The table is torn before each of these measures, with such a line between. */
  readonly tears?: readonly number[]
  readonly tornBy?: string
  /** No table at all: labels of the fields in running text, each field in a line of its own or all in one. */
  readonly running?: {
    readonly due: string
    readonly responsible: string
    readonly result?: string
    readonly oneLine: boolean
  }
  /** What marks a quarter or month. */
  readonly sign?: string
}

export type ColumnRole =
  | 'number'
  | 'section'
  | 'title'
  | 'result'
  | 'audience'
  | 'due'
  | 'start'
  | 'end'
  | 'mark'
  | 'responsible'
  | 'other'

export interface Column {
  readonly role: ColumnRole
  readonly head: string
  /** Heading over this and its neighbours. */
  readonly group?: string
  readonly width?: number
  /** What stands in a column that no field is read from, row by row and then again. */
  readonly fill?: readonly string[]
}
