import type { ActDraft, PlanDraft, Reading } from '#core/plan/plan-draft.ts'
import type { ColumnWord, TableOrigin, TableReading } from '#core/plan/table-reading.ts'
import type { Document } from '../document.ts'
import { findActs } from './act.ts'
import { foldBareTables } from './bare-table.ts'
import { findLayout, type Layout } from './column-roles.ts'
import { fitsLayout, layoutByContent } from './content-layout.ts'
import { cellsOfRow } from './grid.ts'
import { headingsAmong, leadHeadings } from './lines-between.ts'
import { markUnsure } from './mark-unsure.ts'
import { passportLines } from './passport-lines.ts'
import { beginsTitle, type PlanFrame, readFrame } from './plan-frame.ts'
import { levelOf } from './plan-level.ts'
import { actPeriod, statedEnd, statedPeriod, termsPeriod } from './plan-period.ts'
import {
  addHeading,
  addRow,
  newPlanState,
  noteColumns,
  type PlanState,
  takeLeadingNumbers,
} from './plan-state.ts'
import { numberSign } from './ru/act-words.ts'
import { readRunningPlan } from './running-plan.ts'
import { type Line, type Sheet, streamOf } from './stream.ts'
import { readTableRows } from './table-rows.ts'
import { holdsMeasures, noteTable, toldColumns } from './told-columns.ts'

interface OpenPlan {
  readonly frame: PlanFrame
  readonly act: number | null
  readonly state: PlanState
  layout: Layout | null
}

const nothingTold: ColumnWord = { settled: [], remembered: [] }

/**
 * The acts and plans that a document holds. Never throws for bad content: a letter gives an empty reading. What people
 * said about the columns of its tables goes before what the tables say themselves.
 */
export function recognise(document: Document, word: ColumnWord = nothingTold): Reading {
  const items = foldBareTables(streamOf(document))
  const found = findActs(items)
  const acts = found.map((one) => one.act)
  const plans: OpenPlan[] = []
  const tables: TableReading[] = []
  let current: OpenPlan | null = null
  let act: number | null = null
  let fresh = false
  let pending: Line[] = []

  const open = (lines: readonly Line[], sheet: Sheet | null, layout: Layout | null): OpenPlan => {
    const frame = titled(readFrame(lines), sheet, layout)
    act = approvedBy(frame.approval, acts) ?? act
    const stated = statedPeriod(frame, act === null ? null : (acts[act]?.title ?? null))
    const plan: OpenPlan = { frame, act, state: newPlanState(stated), layout }
    plans.push(plan)
    return plan
  }
  const closeText = () => {
    const lines = pending
    if (!lines.some(beginsTitle)) return
    const running = readRunningPlan(lines)
    if (running === null) return
    current = open(running.preamble, null, null)
    running.fill(current.state)
    pending = []
  }

  for (let i = 0; i < items.length; i++) {
    const starting = found.findIndex((one) => one.from === i)
    if (starting >= 0) {
      closeText()
      act = starting
      fresh = true
      pending = []
      i = found[starting]?.to ?? i
      continue
    }
    const item = items[i]
    if (item === undefined) continue
    if (item.kind === 'line') {
      pending.push(item)
      continue
    }
    const headed = findLayout(item.grid)
    const issuer: string | null = acts[act ?? 0]?.issuer ?? null
    const told = toldColumns(item, headed, issuer, word)
    const own = told === null ? headed : holdsMeasures(told.layout) ? told.layout : null
    const begins = current === null || fresh || (own !== null && hasNewTitle(pending, current))
    const layout: Layout | null =
      told !== null ? own : (own ?? (begins ? contentLayout(item, pending) : carried(current, item)))
    const origin: TableOrigin =
      layout === null ? 'none' : headed !== null ? 'headings' : begins ? 'content' : 'table-before'
    const noted = noteTable(item, layout, told, origin, issuer)
    if (noted !== null) tables.push(noted)
    if (layout === null) {
      if (begins || pending.some(beginsTitle)) pending.push(...passportLines(item))
      else pending = []
      continue
    }
    if (begins) {
      current = open(pending, item, layout)
      for (const line of leadHeadings(current.frame.rest)) addHeading(current.state, line.text, line.at)
    } else if (current !== null) {
      for (const line of headingsAmong(pending)) addHeading(current.state, line.text, line.at)
    }
    fresh = false
    pending = []
    if (current !== null) fillFrom(current, item, layout)
  }
  closeText()
  const whole = plans.filter(({ state }) => state.measures.length > 0).map((plan) => finish(plan, acts))
  return markUnsure({ acts, plans: whole, ...(tables.length === 0 ? {} : { tables }) }, document)
}

function contentLayout(sheet: Sheet, pending: readonly Line[]): Layout | null {
  return pending.some(beginsTitle) ? layoutByContent(sheet.grid) : null
}

/** A table without a header goes on with the columns of the one before, when it has as many. */
function carried(plan: OpenPlan | null, sheet: Sheet): Layout | null {
  const before = plan?.layout ?? null
  if (before === null || before.columns.length !== sheet.grid.columns) return null
  return fitsLayout(sheet.grid, before) ? { ...before, bodyFrom: 0 } : null
}

/** The act whose number the mark of approval names, where the file holds several. */
function approvedBy(approval: string, acts: readonly ActDraft[]): number | null {
  const number = numberSign.exec(approval)?.[1]
  const found = number === undefined ? -1 : acts.findIndex((one) => one.number === number)
  return found < 0 ? null : found
}

/** Another plan begins: its title stands there, and it is not the one repeated on every page. */
function hasNewTitle(pending: readonly Line[], current: OpenPlan): boolean {
  if (!pending.some(beginsTitle)) return false
  const { title } = readFrame(pending)
  return title !== '' && !current.frame.title.startsWith(title)
}

function fillFrom(plan: OpenPlan, sheet: Sheet, layout: Layout): void {
  plan.layout = layout
  noteColumns(plan.state, layout)
  for (const row of readTableRows(sheet.grid, sheet.block, layout, layout.bodyFrom)) addRow(plan.state, row)
}

/** A title that stands in the table itself, above its header. */
function titled(frame: PlanFrame, sheet: Sheet | null, layout: Layout | null): PlanFrame {
  if (sheet === null || layout === null || frame.named) return frame
  const above: Line[] = []
  for (let row = 0; row < layout.headerFrom; row++) {
    for (const cell of cellsOfRow(sheet.grid, row)) {
      if (cell.row !== row) continue
      above.push({
        kind: 'line',
        text: cell.text,
        label: null,
        level: null,
        heading: false,
        bold: true,
        centred: true,
        at: { block: sheet.block, row, column: cell.column },
      })
    }
  }
  if (above.length === 0) return frame
  return frame.titleFrom < 0 || above.some(beginsTitle) ? readFrame(above) : frame
}

/** What the plan says; else from its act's day on, or as long as its terms reach. */
function periodOf({ frame, state }: OpenPlan, act: ActDraft | null): PlanDraft['period'] {
  const title = act?.title ?? null
  const stated = statedPeriod(frame, title)
  if (stated !== null) return stated
  const begun = actPeriod(act?.date ?? null, frame.approval) ?? termsPeriod(state.measures, state.sections)
  const end = statedEnd(frame, title)
  return begun === null || end === null || end < begun.start ? begun : { ...begun, end }
}

function finish(plan: OpenPlan, acts: readonly ActDraft[]): PlanDraft {
  const { frame, state } = plan
  takeLeadingNumbers(state)
  const act = plan.act === null ? null : (acts[plan.act] ?? null)
  return {
    title: frame.title === '' ? (act?.title ?? '') : frame.title,
    level: levelOf(frame.title, frame.approval, act, state.measures),
    period: periodOf(plan, act),
    act: plan.act,
    goals: frame.goals,
    objectives: frame.objectives,
    targets: frame.targets,
    sections: state.sections,
    measures: state.measures,
    titleAt: frame.titleAt,
    columns: [...state.columns],
  }
}
