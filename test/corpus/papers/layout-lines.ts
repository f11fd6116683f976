import type { Column, Layout, Paper, PlanPiece } from './paper.ts'

/** What road maps look like, and how it is told that a paper shows it. */
export const layoutLines: Readonly<Record<string, (paper: Paper) => boolean>> = {
  'two-level headers': inLayout(({ columns }) => columns.some(({ group }) => group !== undefined)),
  'a row of column numbers': inLayout(({ columnNumbers }) => columnNumbers === true),
  'automatic numbers': inLayout(({ automatic }) => automatic === true),
  'responsible cells merged over rows': inLayout(({ inherit }) => inherit?.responsible === 'merge'),
  'quarters or months as marked columns': inLayout(has('mark')),
  'start and end in two columns': inLayout((layout) => has('start')(layout) && has('end')(layout)),
  'nested rows': inPlan(({ plan }) =>
    plan.measures.some(({ number }) => /^\d+\.\d+\.\d+$/u.test(number ?? '')),
  ),
  'nested rows under a measure': inPlan(({ plan }) =>
    plan.measures.some(({ number }) => plan.measures.some((other) => other.number?.startsWith(`${number}.`))),
  ),
  'financing, completion-mark and product columns': inLayout(has('other')),
  'stages as headings between tables': inLayout(
    ({ sections }) => sections === 'tables' || sections === 'torn',
  ),
  'a table torn, the header only in the first': inLayout(
    ({ sections, tears }) => sections === 'torn' || tears !== undefined,
  ),
  'no table at all': inLayout(({ running }) => running !== undefined),
  'two plans and two acts': ({ pieces }) =>
    ['plan', 'act'].every((kind) => pieces.filter((piece) => piece.kind === kind).length === 2),
  'an appendix behind its act': ({ pieces }) => pieces[0]?.kind === 'act' && pieces[1]?.kind === 'plan',
  'cells that repeat the one above by words or signs': inLayout(({ inherit }) =>
    Object.values(inherit ?? {}).some((way) => way !== 'merge'),
  ),
  'no plan': ({ pieces }) => pieces.every(({ kind }) => kind === 'lines'),
}

function inPlan(shows: (plan: PlanPiece) => boolean): (paper: Paper) => boolean {
  return ({ pieces }) => pieces.some((piece) => piece.kind === 'plan' && shows(piece))
}

function inLayout(shows: (layout: Layout) => boolean): (paper: Paper) => boolean {
  return inPlan(({ layout }) => shows(layout))
}

function has(role: Column['role']): (layout: Layout) => boolean {
  return ({ columns }) => columns.some((column) => column.role === role)
}
