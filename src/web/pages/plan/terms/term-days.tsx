import { ActionIcon, Button } from '@mantine/core'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { DateField } from '../../../components/date-field.tsx'
import { Icon } from '../../../components/icon.tsx'
import { words } from './ru/terms.ts'
import type { TypedDays, TypedTerm } from './settlement-of.ts'
import classes from './terms.module.css'

interface TermDaysProps {
  readonly typed: TypedTerm
  readonly today: CivilDate
  readonly onChange: (typed: TypedTerm) => void
}

/** One date or several: windows, or the days on which an event comes. */
export function TermDays({ typed, today, onChange }: TermDaysProps) {
  const { days } = typed
  const event = typed.way === 'event'
  const put = (index: number, part: Partial<TypedDays>) =>
    onChange({ ...typed, days: days.map((one, at) => (at === index ? { ...one, ...part } : one)) })
  const add = () => {
    const key = Math.max(...days.map((one) => one.key)) + 1
    onChange({ ...typed, days: [...days, { key, start: null, end: null }] })
  }
  return (
    <>
      {days.map((one, index) => (
        <div key={one.key} className={event ? `${classes.window} ${classes.single}` : classes.window}>
          {!event && (
            <DateField
              label={words.numbered(words.start, index + 1, days.length)}
              description={words.startHow}
              value={one.start}
              onChange={(start) => put(index, { start })}
              today={today}
            />
          )}
          <DateField
            label={words.numbered(event ? words.day : words.end, index + 1, days.length)}
            value={one.end}
            onChange={(end) => put(index, { end })}
            today={today}
          />
          {days.length > 1 && (
            <ActionIcon
              variant="subtle"
              color="gray"
              className={classes.remove ?? ''}
              aria-label={words.remove(index + 1)}
              onClick={() => onChange({ ...typed, days: days.toSpliced(index, 1) })}
            >
              <Icon name="close" />
            </ActionIcon>
          )}
        </div>
      ))}
      <div>
        <Button variant="subtle" onClick={add}>
          {words.add}
        </Button>
      </div>
    </>
  )
}
