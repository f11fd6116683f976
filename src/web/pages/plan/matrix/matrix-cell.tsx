import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import type { Standing } from '#core/task/standing.ts'
import { StandingShape } from '../../../components/standing-shape.tsx'
import { standingWord } from '../../../ru/standing.ts'
import classes from './matrix.module.css'
import { words } from './ru/matrix.ts'

interface MatrixCellProps {
  readonly planId: string
  readonly organisation: { readonly id: string; readonly shortName: string }
  readonly measure: { readonly id: string; readonly name: string }
  readonly standing: Standing | null
  /** The organisation's own plan carries the measure out. */
  readonly own: boolean
  readonly spot: string
  /** The one cell that the tab key stops at. */
  readonly active: boolean
}

function Cell({ planId, organisation, measure, standing, own, spot, active }: MatrixCellProps) {
  if (standing === null) return <span className="unseen">{words.nothing}</span>
  const stands = standingWord[standing]
  const spoken = words.cell(organisation.shortName, measure.name, own ? `${stands}, ${words.own}` : stands)
  return (
    <Link
      to="/plans/$planId"
      params={{ planId }}
      search={(old) => ({ ...old, view: 'matrix', cell: `${organisation.id}.${measure.id}` })}
      resetScroll={false}
      preload={false}
      className={classes.cell}
      data-spot={spot}
      data-standing={standing}
      data-own={own || undefined}
      tabIndex={active ? 0 : -1}
      aria-label={spoken}
      title={spoken}
    >
      <StandingShape standing={standing} />
    </Link>
  )
}

/** One organisation in one measure: a shape in its colour, its word for whoever points or listens. */
export const MatrixCell = memo(
  Cell,
  (one, other) =>
    (['planId', 'standing', 'own', 'spot', 'active'] as const).every((name) => one[name] === other[name]) &&
    one.organisation.id === other.organisation.id &&
    one.measure.id === other.measure.id,
)
