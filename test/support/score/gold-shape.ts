/** The shape that `rostok read --json` prints and that gold is written in; what a reader may leave out is optional. */
export interface GoldFile {
  readonly documents?: readonly GoldAct[]
  readonly plans?: readonly GoldPlan[]
  readonly findings?: readonly GoldFinding[]
}

export interface GoldAct {
  readonly kind?: string | null
  readonly issuer?: string | null
  readonly number?: string | null
  readonly date?: string | null
  readonly place?: string | null
  readonly title?: string | null
  readonly basis?: readonly GoldBasis[]
  readonly clauses?: readonly GoldClause[]
  readonly signatory?: { readonly position?: string | null; readonly name?: string | null } | null
}

export interface GoldBasis {
  readonly kind: string
  readonly number: string | null
  readonly date: string | null
}

export interface GoldClause {
  readonly number: string
  readonly text: string
}

export interface GoldPlan {
  readonly title?: string | null
  readonly level?: string | null
  readonly period?: { readonly start?: string | null; readonly end?: string | null } | null
  readonly goals?: readonly string[]
  readonly objectives?: readonly string[]
  readonly targets?: readonly GoldTarget[]
  readonly sections?: readonly GoldSection[]
  readonly measures?: readonly GoldMeasure[]
}

export interface GoldTarget {
  readonly operator: string
  readonly value: number | string
  readonly unit: string | null
}

export interface GoldSection {
  readonly number: string | null
  readonly title: string
  readonly start?: string | null
  readonly end?: string | null
}

export interface GoldMeasure {
  readonly number: string | null
  readonly section: number | null
  readonly track?: string | null
  readonly row?: number
  readonly title: string
  readonly result?: string | null
  readonly audience?: string | null
  readonly assignments: readonly GoldAssignment[]
}

export interface GoldAssignment {
  readonly due: string | null
  readonly responsible: string | null
  readonly parties: readonly string[]
  readonly schedule: GoldSchedule
}

export interface GoldSchedule {
  readonly kind: string
  readonly windows: readonly (readonly [string | null, string | null])[]
  readonly ambiguous?: boolean
  readonly authority?: string | null
  readonly event?: string | null
  readonly offset?: string | null
  readonly working?: boolean
  readonly times?: number
}

export interface GoldFinding {
  readonly code: string
  readonly plan?: number
  readonly measure: string | null
  readonly text?: string | null
}
