import { refuse } from '../result.ts'
import { setAct, setAssignment, setExtra, setMeasure, setPlan, setSection } from './change-draft-field.ts'
import { addAct, addPlan, dropAct, dropPlan } from './change-draft-plan.ts'
import {
  addAssignment,
  addMeasures,
  addSection,
  dropAssignment,
  dropMeasures,
  dropSection,
  moveMeasure,
  moveSection,
} from './change-draft-row.ts'
import type { DraftChange } from './draft-change.ts'
import type { DraftChangeOutcome, SplitParties } from './draft-change-outcome.ts'
import { markUnsure } from './mark-unsure.ts'
import { partiesOfText } from './parties.ts'
import type { Reading } from './plan-draft.ts'
import { joinMeasures, splitMeasure } from './recut-measure.ts'
import { restoreRows } from './restore-rows.ts'
import { setTables } from './set-tables.ts'

/**
 * What a draft is after one change, and the change that takes it back. Server and browser apply the same rule: the one
 * to decide, the other to show at once what was typed. A change that no longer fits is refused and nothing is done.
 */
export function changeDraft(
  reading: Reading,
  change: DraftChange,
  split: SplitParties = partiesOfText,
): DraftChangeOutcome {
  switch (change.kind) {
    case 'set-plan':
      return setPlan(reading, change)
    case 'set-act':
      return setAct(reading, change)
    case 'set-section':
      return setSection(reading, change)
    case 'set-measure':
      return setMeasure(reading, change)
    case 'set-assignment':
      return setAssignment(reading, change, split)
    case 'set-extra':
      return setExtra(reading, change)
    case 'add-plan':
      return addPlan(reading, change)
    case 'drop-plan':
      return dropPlan(reading, change)
    case 'add-act':
      return addAct(reading, change)
    case 'drop-act':
      return dropAct(reading, change)
    case 'add-section':
      return addSection(reading, change)
    case 'drop-section':
      return dropSection(reading, change)
    case 'move-section':
      return moveSection(reading, change)
    case 'add-measures':
      return addMeasures(reading, change)
    case 'mark-unsure':
      return markUnsure(reading, change)
    case 'drop-measures':
      return dropMeasures(reading, change)
    case 'move-measure':
      return moveMeasure(reading, change)
    case 'split-measure':
      return splitMeasure(reading, change)
    case 'join-measures':
      return joinMeasures(reading, change)
    case 'add-assignment':
      return addAssignment(reading, change)
    case 'drop-assignment':
      return dropAssignment(reading, change)
    case 'restore':
      return restoreRows(reading, change)
    case 'set-tables':
      return setTables(reading, change)
    default:
      return unknownChange(change)
  }
}

/** A change comes from the wire: a kind that this version does not know is refused, not believed. */
function unknownChange(change: never): DraftChangeOutcome {
  void change
  return refuse('draft/not-possible')
}
