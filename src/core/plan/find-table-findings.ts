import type { Finding } from './finding.ts'
import type { PlanDraft, Reading } from './plan-draft.ts'
import type { TableReading } from './table-reading.ts'

/**
 * What is to be asked about the tables of a document: columns of a plan's table that were taken for something without
 * their headings saying so; and, where no plan was found, the tables that might be one.
 */
export function findTableFindings(reading: Reading): readonly Finding[] {
  const found = reading.plans.some((plan) => plan.measures.length > 0)
  return (reading.tables ?? []).flatMap((table): readonly Finding[] => {
    const place = table.at.row === undefined ? { ...table.at, row: table.header.from } : table.at
    const about = { plan: planOf(reading.plans, table), measure: null, place }
    if (table.origin === 'none')
      return found ? [] : [{ ...about, code: 'table-unread', text: headingsOf(table).join(', ') }]
    return isDoubtful(table)
      ? [{ ...about, code: 'columns-doubtful', text: doubtfulHeadings(table).join('», «') }]
      : []
  })
}

/** A person has not yet said whether its columns are understood. */
export function isDoubtful({ origin, columns }: TableReading): boolean {
  return origin === 'content' || (origin === 'headings' && columns.some((column) => column.doubtful))
}

function doubtfulHeadings({ columns }: TableReading): readonly string[] {
  return [
    ...new Set(columns.flatMap(({ doubtful, heading }) => (doubtful && heading !== '' ? [heading] : []))),
  ]
}

function headingsOf({ columns }: TableReading): readonly string[] {
  return [...new Set(columns.flatMap(({ heading }) => (heading === '' ? [] : [heading])))]
}

function planOf(plans: readonly PlanDraft[], { at }: TableReading): number {
  const index = plans.findIndex((plan) => plan.measures.some((row) => row.at.title?.block === at.block))
  return Math.max(0, index)
}
