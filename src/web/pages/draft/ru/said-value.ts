import type { PeriodDraft, TargetDraft } from '#core/plan/plan-draft.ts'
import { period } from '../../../ru/dates.ts'
import { writeBasis, writeSignatory } from './basis.ts'
import { levelWord } from './review.ts'
import { writeTargets } from './targets.ts'

/** A field's value as words, whatever the field; '' where it is empty. */
export function saidValue(value: unknown): string {
  if (typeof value === 'string')
    return value in levelWord ? levelWord[value as keyof typeof levelWord] : value
  if (Array.isArray(value)) return value.map(saidItem).join('; ')
  if (typeof value !== 'object' || value === null) return ''
  if ('source' in value) {
    const { start, end } = value as PeriodDraft
    return period(start, end)
  }
  if ('position' in value) return writeSignatory(value as { position: string; name: string })
  return ''
}

function saidItem(item: unknown): string {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null) return ''
  if ('operator' in item) return writeTargets([item as TargetDraft])
  if ('text' in item) return String(item.text)
  return writeBasis([item as Parameters<typeof writeBasis>[0][number]])
}
