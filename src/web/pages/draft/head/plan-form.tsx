import { Checkbox, Select } from '@mantine/core'
import type { PeriodDraft, PlanDraft, PlanLevel } from '#core/plan/plan-draft.ts'
import { useSelf } from '../../../components/self.ts'
import { period as saidPeriod } from '../../../ru/dates.ts'
import { folded } from '../place/change-of-cell.ts'
import { useChange, useReadOnly } from '../review.ts'
import { writeDay } from '../ru/basis.ts'
import { headWords as words } from '../ru/head.ts'
import { levelWord } from '../ru/review.ts'
import { readTargets, writeTargets } from '../ru/targets.ts'
import classes from './form.module.css'
import { parsePeriod } from './parse-period.ts'
import { TypedField } from './typed-field.tsx'

const levels: readonly PlanLevel[] = ['region', 'municipality', 'school']

/** What is said of the plan as a whole. */
export function PlanForm({ plan, index }: { readonly plan: PlanDraft; readonly index: number }) {
  const change = useChange()
  const readOnly = useReadOnly()
  const { today } = useSelf()
  const year = Number(today.slice(0, 4))
  const readPeriod = (text: string): PeriodDraft | null | undefined =>
    text.trim() === '' ? null : (parsePeriod(text, year) ?? undefined)
  return (
    <div className={classes.form}>
      <TypedField
        spot={{ kind: 'plan', plan: index, field: 'title' }}
        label={words.title}
        value={plan.title}
        write={String}
        read={folded}
        save={(from, to) => change({ kind: 'set-plan', plan: index, field: 'title', from, to })}
      />
      <Select
        label={words.level}
        data={levels.map((level) => ({ value: level, label: levelWord[level] }))}
        value={plan.level}
        readOnly={readOnly}
        allowDeselect={false}
        onChange={(to) => {
          if (to === null || to === plan.level) return
          change({ kind: 'set-plan', plan: index, field: 'level', from: plan.level, to: to as PlanLevel })
        }}
      />
      <TypedField
        spot={{ kind: 'plan', plan: index, field: 'period' }}
        label={words.period}
        description={words.periodHow}
        value={plan.period}
        write={writePeriod}
        read={readPeriod}
        wrong={words.periodWrong}
        save={(from, to) => change({ kind: 'set-plan', plan: index, field: 'period', from, to })}
        echo={(text) => <PeriodEcho period={readPeriod(text)} now={plan.period} />}
      />
      <Checkbox
        label={words.movesDueDays}
        description={words.movesDueDaysHow}
        checked={plan.movesDueDays ?? false}
        disabled={readOnly}
        onChange={(event) => {
          const to = event.currentTarget.checked
          change({ kind: 'set-plan', plan: index, field: 'movesDueDays', from: !to, to })
        }}
      />
      {(['goals', 'objectives'] as const).map((field) => (
        <TypedField
          key={field}
          spot={{ kind: 'plan', plan: index, field }}
          label={words[field]}
          description={words.perLine}
          lines
          value={plan[field]}
          write={writeLines}
          read={readLines}
          save={(from, to) => change({ kind: 'set-plan', plan: index, field, from, to })}
        />
      ))}
      <TypedField
        spot={{ kind: 'plan', plan: index, field: 'targets' }}
        label={words.targets}
        description={words.targetsHow}
        lines
        value={plan.targets}
        write={writeTargets}
        read={readTargets}
        wrong={words.targetsWrong}
        save={(from, to) => change({ kind: 'set-plan', plan: index, field: 'targets', from, to })}
      />
    </div>
  )
}

function PeriodEcho({
  period,
  now,
}: {
  readonly period: PeriodDraft | null | undefined
  readonly now: PeriodDraft | null
}) {
  if (period === null || period === undefined) return null
  const same = now !== null && now.start === period.start && now.end === period.end
  return (
    <div className={classes.echo} aria-live="polite">
      {saidPeriod(period.start, period.end)}
      {same && ` · ${words.periodSource[now.source]}`}
    </div>
  )
}

function writePeriod(period: PeriodDraft | null): string {
  if (period === null) return ''
  const { start, end } = period
  const [from, to] = [start.slice(0, 4), end?.slice(0, 4)]
  if (start.endsWith('-01-01') && end?.endsWith('-12-31')) return from === to ? from : `${from}–${to}`
  return end === null ? words.openFrom(writeDay(start)) : `${writeDay(start)} – ${writeDay(end)}`
}

function writeLines(lines: readonly string[]): string {
  return lines.join('\n')
}

function readLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map(folded)
    .filter((line) => line !== '')
}
