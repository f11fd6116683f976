import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Matrix } from '#contract/matrix.ts'
import { Icon } from '../../../components/icon.tsx'
import { StandingMark } from '../../../components/standing-mark.tsx'
import classes from './matrix.module.css'
import { words } from './ru/matrix.ts'

interface MatrixListProps {
  readonly planId: string
  readonly matrix: Matrix
}

/** The matrix on a phone: organisations, those most behind first; each opens into its measures. */
export function MatrixList({ planId, matrix }: MatrixListProps) {
  const [open, setOpen] = useState<string | null>(null)
  return (
    <ul className={classes.list}>
      {matrix.organisations.map((line) => (
        <li key={line.id}>
          <button
            type="button"
            className={classes.opener}
            aria-expanded={open === line.id}
            onClick={() => setOpen(open === line.id ? null : line.id)}
          >
            <span>
              <span className={classes.openerName}>{line.shortName}</span>
              <span className={classes.under} data-late={line.overdue > 0 || undefined}>
                {words.under(line.overdue, line.done, line.total)}
              </span>
            </span>
            <Icon name="down" size={16} />
          </button>
          {open === line.id && <Cells planId={planId} matrix={matrix} line={line} />}
        </li>
      ))}
    </ul>
  )
}

interface CellsProps extends MatrixListProps {
  readonly line: Matrix['organisations'][number]
}

function Cells({ planId, matrix, line }: CellsProps) {
  return (
    <ul className={classes.cells}>
      {matrix.measures.map((measure, index) => {
        const standing = line.cells[index] ?? null
        return (
          standing !== null && (
            <li key={measure.id}>
              <Link
                to="/plans/$planId"
                params={{ planId }}
                search={(old) => ({ ...old, view: 'matrix', cell: `${line.id}.${measure.id}` })}
                resetScroll={false}
              >
                {words.measureTitle(measure.number, measure.title)}
              </Link>
              <div>
                <StandingMark standing={standing} />
                {line.own[index] && <span className={classes.ownWord}> · {words.own}</span>}
              </div>
            </li>
          )
        )
      })}
    </ul>
  )
}
