import { Menu } from '@mantine/core'
import type { ColumnRole } from '#core/plan/column-role.ts'
import { columnGroup, setRole } from '#core/plan/set-role.ts'
import type { TableReading } from '#core/plan/table-reading.ts'
import { Icon } from '../../../components/icon.tsx'
import { spotId } from '../place/spot.ts'
import { useReadOnly, useReview } from '../review.ts'
import { roleWord, shortRoleWord, columnWords as words } from '../ru/columns.ts'
import classes from './columns.module.css'

const roles = Object.keys(roleWord) as readonly ColumnRole[]

interface ColumnChoiceProps {
  readonly table: TableReading
  /** The first column of those that are spoken of together. */
  readonly index: number
  /** The heading is not seen beside it. */
  readonly headed: boolean
}

/** What a column means, and what else it may mean. */
export function ColumnChoice({ table, index, headed }: ColumnChoiceProps) {
  const { desk } = useReview()
  const readOnly = useReadOnly()
  const column = table.columns[index]
  if (column === undefined) return null
  const { role, track, doubtful } = column
  const heading = column.heading === '' ? words.bare(index + 1) : column.heading
  const said = track === null ? roleWord[role] : `${roleWord[role]}, ${words.side(track)}`
  const label = words.meaning(heading, said, doubtful)
  const shown = (
    <>
      {headed && <span className={classes.heading}>{heading}</span>}
      <span className={classes.role}>
        {doubtful && <Icon name="warning" size={14} />}
        <span className={classes.word}>{(headed ? undefined : shortRoleWord[role]) ?? said}</span>
        {!readOnly && <Icon name="down" size={12} />}
      </span>
    </>
  )
  if (readOnly)
    return (
      <div className={classes.choice} title={label}>
        {shown}
      </div>
    )
  const choose = (to: string) => {
    if (to !== role) desk.settleColumns(table, setRole(table.columns, index, to as ColumnRole))
  }
  return (
    <Menu position="bottom-start" shadow="md" width={220} returnFocus withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          data-column={choiceId(table, index)}
          className={classes.choice}
          data-doubtful={doubtful || undefined}
          aria-label={label}
          title={label}
        >
          {shown}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={role} onChange={choose}>
          {roles.map((one) => (
            <Menu.RadioItem key={one} value={one} closeMenuOnClick>
              {roleWord[one]}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

/** An attribute and no id: the menu gives its button one of its own. */
export function choiceId(table: TableReading, index: number): string {
  return `${spotId({ kind: 'table', at: table.at })}-${index}`
}

/** The first column of each group under one heading, with how many it covers. */
export function groupsOf({
  columns,
}: TableReading): readonly { readonly from: number; readonly width: number }[] {
  const groups: { from: number; width: number }[] = []
  for (let index = 0; index < columns.length; ) {
    const { from, to } = columnGroup(columns, index)
    groups.push({ from, width: to - from })
    index = to
  }
  return groups
}
