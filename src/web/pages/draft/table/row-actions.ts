import type { PlanDraft } from '#core/plan/plan-draft.ts'
import type { Review } from '../review.ts'
import {
  emptyAssignment,
  emptyMeasure,
  emptySection,
  moveRow,
  moveSection,
  rowBehind,
} from '../rows/new-rows.ts'
import { planRows } from '../rows/plan-rows.ts'
import { looks, nextUnsure } from '../rows/unsure-rows.ts'
import { rowWords } from '../ru/table.ts'

/** What can be done with the row that is chosen, by name; each reads the draft of the moment it is called in. */
export interface RowActions {
  readonly addBelow: () => void
  readonly addSection: () => void
  readonly join: () => void
  readonly addTerm: () => void
  readonly dropTerm: () => void
  readonly move: (step: -1 | 1) => void
  readonly drop: () => void
  /** The chosen row has been held against the picture it was read from; the next such row is chosen. */
  readonly look: () => void
  readonly lookAtAll: () => void
}

export function rowActions({ desk, chooser }: Review, index: number): RowActions {
  const planNow = (): PlanDraft | null => desk.view().draft.reading.plans[index] ?? null
  const chosen = () => {
    const { spot } = chooser.get()
    const plan = planNow()
    if (plan === null) return null
    if (spot?.kind === 'section') return { plan, section: spot.section, measure: null, assignment: null }
    if (spot?.kind !== 'cell') return null
    const measure = plan.measures.find((row) => row.key === spot.measure)
    return measure === undefined ? null : { plan, section: null, measure, assignment: spot.assignment }
  }

  return {
    addBelow: () => {
      const at = chosen()
      const plan = planNow()
      if (plan === null) return
      const after =
        at?.measure != null
          ? { measure: at.measure.key }
          : at?.section != null
            ? { section: at.section }
            : null
      const place = rowBehind(plan, after)
      const fresh = emptyMeasure(place.section, place.number)
      if (!desk.change([{ kind: 'add-measures', plan: index, before: place.before, measures: [fresh] }]))
        return
      const assignment = fresh.assignments[0]?.key ?? ''
      chooser.edit({ kind: 'cell', measure: fresh.key, assignment, field: 'title' })
    },

    /** In front of the row chosen: it and those below it in its section go under the new heading. */
    addSection: () => {
      const plan = planNow()
      if (plan === null) return
      const section = emptySection(rowWords.newSection)
      const at = chosen()
      const own = at?.measure?.section ?? at?.section ?? null
      const below = plan.sections[plan.sections.findIndex((row) => row.key === own) + 1]
      const before = at?.section ?? (own === null ? (plan.sections[0]?.key ?? null) : (below?.key ?? null))
      const rows = plan.measures.filter((row) => row.section === (at?.measure?.section ?? null))
      const moved = at?.measure == null ? [] : rows.slice(rows.findIndex((row) => row.key === at.measure.key))
      const done = desk.change([
        { kind: 'add-section', plan: index, before, section },
        ...moved.map((row) => ({
          kind: 'set-measure' as const,
          measure: row.key,
          field: 'section' as const,
          from: row.section,
          to: section.key,
        })),
      ])
      if (done) chooser.edit({ kind: 'section', section: section.key })
    },

    join: () => {
      const at = chosen()
      if (at?.measure == null) return
      const rows = planRows(at.plan).flatMap((row) =>
        row.kind === 'measure' && row.first ? [row.measure] : [],
      )
      const next = rows[rows.findIndex((row) => row.key === at.measure.key) + 1]
      if (next !== undefined)
        desk.change([{ kind: 'join-measures', first: at.measure.key, second: next.key }])
    },

    addTerm: () => {
      const at = chosen()
      if (at?.measure == null) return
      const assignment = emptyAssignment()
      if (desk.change([{ kind: 'add-assignment', measure: at.measure.key, before: null, assignment }]))
        chooser.edit({ kind: 'cell', measure: at.measure.key, assignment: assignment.key, field: 'due' })
    },

    dropTerm: () => {
      const at = chosen()
      if (at?.assignment == null || at.measure === null || at.measure.assignments.length < 2) return
      const rest = at.measure.assignments.find((row) => row.key !== at.assignment)
      if (desk.change([{ kind: 'drop-assignment', assignment: at.assignment }]) && rest !== undefined)
        chooser.goTo({ kind: 'cell', measure: at.measure.key, assignment: rest.key, field: 'due' })
    },

    move: (step) => {
      const at = chosen()
      if (at === null) return
      const changes =
        at.measure !== null
          ? moveRow(at.plan, at.measure.key, step)
          : moveSection(at.plan, at.section ?? '', step)
      const { spot } = chooser.get()
      if (changes.length > 0 && desk.change(changes) && spot !== null) chooser.goTo(spot)
    },

    look: () => {
      const at = chosen()
      if (at?.measure == null) return
      const next = nextUnsure(at.plan, at.measure.key)
      if (desk.change(looks([at.measure])) && next !== null) chooser.goTo(next)
    },

    lookAtAll: () => desk.change(looks(planNow()?.measures ?? [])),

    drop: () => {
      const at = chosen()
      if (at === null) return
      const rows = planRows(at.plan)
      const here = rows.findIndex((row) =>
        row.kind === 'section' ? row.key === at.section : row.measure.key === at.measure?.key,
      )
      const near = [...rows.slice(here + 1), ...rows.slice(0, here).reverse()].find(
        (row) => row.kind === 'measure' && row.measure.key !== at.measure?.key && row.first,
      )
      const done =
        at.measure !== null
          ? desk.change([{ kind: 'drop-measures', measures: [at.measure.key] }])
          : desk.change([{ kind: 'drop-section', section: at.section ?? '' }])
      if (!done) return
      if (near?.kind === 'measure')
        chooser.goTo({
          kind: 'cell',
          measure: near.measure.key,
          assignment: near.assignment.key,
          field: 'title',
        })
      else chooser.choose(null)
    },
  }
}
