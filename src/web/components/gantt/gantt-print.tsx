import type { CivilDate } from '#core/calendar/civil-date.ts'
import { dayNumber, monthName, shortDate } from '../../ru/dates.ts'
import { StandingShape } from '../standing-shape.tsx'
import { TaskBar } from './gantt-bars.tsx'
import classes from './gantt-print.module.css'
import type { GanttRow, GanttSheet } from './gantt-row.ts'
import { type GanttScale, ganttScale, monthTicks, stretchOf } from './gantt-scale.ts'
import { words } from './ru/gantt.ts'

/** 300 mm of A3 on its side, in the pixels of paper. */
const width = 1134
const barHeight = 20

interface GanttPrintProps {
  readonly sheet: GanttSheet
}

/** All rows over the whole time, as wide as A3; the axis stands on every page, and no row is cut. */
export function GanttPrint({ sheet }: GanttPrintProps) {
  const scale = ganttScale(stretchOf(sheet), { width })
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col" className={classes.name}>
            {words.columns.measure}
          </th>
          <th scope="col" className={classes.times}>
            <Axis scale={scale} today={sheet.today} past={sheet.past} />
          </th>
        </tr>
      </thead>
      <tbody>
        {sheet.rows.map((row) => (
          <PrintedRow key={row.id} row={row} scale={scale} today={sheet.today} />
        ))}
      </tbody>
    </table>
  )
}

interface PrintedRowProps {
  readonly row: GanttRow
  readonly scale: GanttScale
  readonly today: CivilDate
}

function PrintedRow({ row, scale, today }: PrintedRowProps) {
  if (row.kind === 'section')
    return (
      <tr>
        <th colSpan={2} className={classes.section}>
          {row.title}
        </th>
      </tr>
    )
  return (
    <tr>
      <td>
        <span className={classes.label}>
          <StandingShape standing={row.standing} />
          <span>{row.title}</span>
        </span>
      </td>
      <td className={classes.times}>
        <svg
          viewBox={`0 0 ${width} 1`}
          preserveAspectRatio="none"
          className={classes.lines}
          aria-hidden="true"
        >
          <path
            d={ticksOf(scale)
              .fine.map(({ day }) => `M${scale.x(day)} 0v1`)
              .join('')}
          />
          <path className={classes.today} d={`M${scale.x(today)} 0v1`} />
        </svg>
        <svg viewBox={`0 0 ${width} ${barHeight}`} className={classes.bars} aria-hidden="true">
          {row.tasks.map((task) => (
            <TaskBar key={task.id} task={task} middle={barHeight / 2} scale={scale} today={today} />
          ))}
        </svg>
      </td>
    </tr>
  )
}

interface AxisProps extends Omit<PrintedRowProps, 'row'> {
  readonly past: boolean
}

function Axis({ scale, today, past }: AxisProps) {
  const { coarse, fine, months } = ticksOf(scale)
  return (
    <svg viewBox={`0 0 ${width} 46`} className={classes.axis} aria-hidden="true">
      {coarse.map(({ day, year }) => (
        <text key={day} x={scale.x(day) + 4} y={13} className={classes.coarse}>
          {year}
        </text>
      ))}
      {fine.map(({ day, month }) => (
        <text key={day} x={scale.x(day) + 4} y={28}>
          {months ? monthName(month) : words.quarter(Math.ceil(month / 3))}
        </text>
      ))}
      <text x={scale.x(today)} y={43} className={classes.todayName}>
        {past ? shortDate(today) : words.today}
      </text>
    </svg>
  )
}

/** Months of up to a year and a half, else quarters. */
function ticksOf({ first, last }: GanttScale) {
  const months = dayNumber(last) - dayNumber(first) < 550
  return { coarse: monthTicks(first, last, 12), fine: monthTicks(first, last, months ? 1 : 3), months }
}
