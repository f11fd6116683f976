import { DateInput } from '@mantine/dates'
import type { ReactNode } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateWithWeekday } from '../ru/dates.ts'
import { parseTypedDate } from '../ru/typed-date.ts'
import { words } from '../ru/words.ts'
import classes from './date-field.module.css'

interface DateFieldProps {
  readonly label: string
  readonly value: CivilDate | null
  readonly onChange: (day: CivilDate | null) => void
  readonly today: CivilDate
  readonly description?: string
  readonly error?: ReactNode
  readonly latest?: CivilDate
}

/** A day typed as people type it («5.10», «5 окт») or chosen from the calendar; shown as «5 окт 2026, пн». */
export function DateField({ label, value, onChange, today, description, error, latest }: DateFieldProps) {
  return (
    <DateInput
      label={label}
      description={description ?? words.dateHow}
      error={error}
      value={value}
      onChange={(day) => onChange(day as CivilDate | null)}
      valueFormat={(day) => dateWithWeekday(day as CivilDate)}
      dateParser={(text) => parseTypedDate(text, today)}
      defaultDate={value ?? today}
      {...(latest === undefined ? {} : { maxDate: latest })}
      ariaLabels={words.calendarLabels}
      classNames={{ day: classes.day ?? '' }}
      hideOutsideDates
      autoComplete="off"
    />
  )
}
