import type { DraftChange } from '#core/plan/draft-change.ts'

/** What a change is about, as one string: two changes of the same subject are about the same field or row. */
export function subjectOf(change: DraftChange): string {
  switch (change.kind) {
    case 'set-plan':
      return `plan ${change.plan} ${change.field}`
    case 'set-act':
      return `act ${change.act} ${change.field}`
    case 'set-section':
      return `section ${change.section} ${change.field}`
    case 'set-measure':
      return `measure ${change.measure} ${change.field}`
    case 'set-extra':
      return `measure ${change.measure} extra ${change.index}`
    case 'set-assignment':
      return `assignment ${change.assignment} ${change.field}`
    case 'drop-section':
    case 'move-section':
      return `section ${change.section}`
    case 'add-section':
      return `section ${change.section.key}`
    case 'move-measure':
    case 'split-measure':
    case 'add-assignment':
      return `measure ${change.measure}`
    case 'drop-measures':
      return `measure ${change.measures[0] ?? ''}`
    case 'mark-unsure':
      return `measure ${change.measures[0]?.measure ?? ''} unsure`
    case 'add-measures':
      return `measure ${change.measures[0]?.key ?? ''}`
    case 'join-measures':
      return `measure ${change.first}`
    case 'drop-assignment':
      return `assignment ${change.assignment}`
    case 'add-plan':
    case 'drop-plan':
    case 'restore':
      return 'plans'
    case 'set-tables':
      return 'tables'
    case 'add-act':
    case 'drop-act':
      return 'acts'
  }
}
