import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { Icon } from '../../components/icon.tsx'
import type { Columns } from './columns.ts'
import classes from './measure-table.module.css'
import { words } from './ru/plan.ts'

const route = getRouteApi('/inside/plans/$planId')

/** Column heads; by a click on some of them the rows are put in order, by «№» back into that of the plan. */
export function MeasureTableHead({ columns }: { readonly columns: Columns }) {
  return (
    <thead>
      <tr>
        {columns.number && (
          <SortHead sort="" className={classes.number}>
            {words.columns.number}
          </SortHead>
        )}
        {columns.number ? (
          <th scope="col">{words.columns.measure}</th>
        ) : (
          <SortHead sort="" className={undefined}>
            {words.columns.measure}
          </SortHead>
        )}
        {columns.result && (
          <th scope="col" className={classes.result}>
            {words.columns.result}
          </th>
        )}
        <SortHead sort="responsible" className={classes.responsible}>
          {words.columns.responsible}
        </SortHead>
        <SortHead sort="due" className={classes.due}>
          {words.columns.due}
        </SortHead>
        <SortHead sort="standing" className={classes.standing}>
          {words.columns.standing}
        </SortHead>
      </tr>
    </thead>
  )
}

interface SortHeadProps {
  readonly sort: string
  readonly className: string | undefined
  readonly children: ReactNode
}

function SortHead({ sort, className, children }: SortHeadProps) {
  const now = route.useSearch().sort ?? ''
  const navigate = route.useNavigate()
  const chosen = now === sort
  return (
    <th scope="col" className={className} aria-sort={chosen ? 'ascending' : undefined}>
      <button
        type="button"
        className={classes.sort}
        onClick={() =>
          void navigate({ search: (old) => ({ ...old, sort }), replace: true, resetScroll: false })
        }
      >
        {children}
        <span className={classes.arrow} data-chosen={chosen || undefined}>
          <Icon name="down" size={14} />
        </span>
      </button>
    </th>
  )
}
