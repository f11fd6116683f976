import '@mantine/dates/styles.layer.css'
import { ActionIcon } from '@mantine/core'
import { DateInput } from '@mantine/dates'
import { type ReactNode, useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dateWithWeekday } from '../ru/dates.ts'
import { parseTypedDate } from '../ru/typed-date.ts'
import { words } from '../ru/words.ts'
import classes from './date-field.module.css'
import { Icon } from './icon.tsx'

interface DateFieldProps {
  readonly label: string
  /** In a line of filters: the label is only told, and stands in the empty field. */
  readonly hidden?: boolean
  readonly value: CivilDate | null
  readonly onChange: (day: CivilDate | null) => void
  readonly today: CivilDate
  readonly description?: string
  readonly error?: ReactNode
  readonly latest?: CivilDate
}

/**
 * A day typed as people type it («5.10», «5 окт») or chosen from the calendar; shown as «5 окт 2026, пн». The calendar
 * opens by its own button or Alt+↓: while one types it would lie over the next field.
 */
export function DateField({
  label,
  hidden = false,
  value,
  onChange,
  today,
  description,
  error,
  latest,
}: DateFieldProps) {
  const [opened, setOpened] = useState(false)
  return (
    <DateInput
      {...(hidden
        ? {
            'aria-label': label,
            placeholder: label,
            clearable: true,
            clearButtonProps: { 'aria-label': words.clear, className: classes.clear ?? '' },
            w: 200,
          }
        : { label, description: description ?? words.dateHow })}
      error={error}
      value={value}
      onChange={(day) => {
        onChange(day as CivilDate | null)
        setOpened(false)
      }}
      onKeyDown={(event) => {
        if (event.altKey && event.key === 'ArrowDown') setOpened(true)
        if (event.key === 'Escape' && opened) {
          event.stopPropagation()
          setOpened(false)
        }
      }}
      popoverProps={{ opened, onChange: setOpened }}
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={words.openCalendar}
          aria-expanded={opened}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="today" />
        </ActionIcon>
      }
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
