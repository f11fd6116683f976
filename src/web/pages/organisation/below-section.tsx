import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { useNarrow } from '../../components/narrow.ts'
import { ProgressLine } from '../../components/progress-line.tsx'
import classes from './organisation.module.css'
import { words } from './ru/organisation.ts'

type Below = OrganisationDoing['below'][number]

/** So many stand there at once; the rest on demand. */
const shownFirst = 30

interface BelowSectionProps {
  readonly kind: OrganisationKind
  readonly doing: OrganisationDoing
}

/** Who stands directly below, those most behind first, each with all that is below it. */
export function BelowSection({ kind, doing: { below, seesTasks } }: BelowSectionProps) {
  const narrow = useNarrow()
  const [all, setAll] = useState(false)
  if (below.length === 0) return null
  const sorted = below.toSorted((one, other) => (other.counts.overdue ?? 0) - (one.counts.overdue ?? 0))
  const shown = all ? sorted : sorted.slice(0, shownFirst)
  const Shown = narrow ? BelowList : BelowTable
  return (
    <section className={classes.section} aria-labelledby="below-title">
      <h2 id="below-title" className={classes.heading}>
        {words.below[kind]} <span className={classes.number}>{below.length}</span>
      </h2>
      <Shown below={shown} kind={kind} seesTasks={seesTasks} />
      {shown.length < below.length && (
        <Button variant="default" mt={12} onClick={() => setAll(true)}>
          {words.showAll(below.length)}
        </Button>
      )}
    </section>
  )
}

interface BelowProps {
  readonly below: readonly Below[]
  readonly kind: OrganisationKind
  readonly seesTasks: boolean
}

function BelowTable({ below, kind, seesTasks }: BelowProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.belowCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.belowColumns.organisation}</th>
          {kind === 'region' && (
            <th scope="col" className={classes.count}>
              {words.belowColumns.schools}
            </th>
          )}
          {kind !== 'school' && (
            <th scope="col" className={classes.count}>
              {words.belowColumns.centres}
            </th>
          )}
          {seesTasks && (
            <th scope="col" className={classes.standing}>
              {words.belowColumns.standing}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {below.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <BelowLink one={one} />
              <div className={classes.under}>{about(one)}</div>
            </th>
            {kind === 'region' && <td className={classes.count}>{one.schools}</td>}
            {kind !== 'school' && <td className={classes.count}>{one.centres}</td>}
            {seesTasks && (
              <td>
                <ProgressLine counts={one.counts} brief />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function BelowList({ below, seesTasks }: BelowProps) {
  return (
    <ul className={classes.list}>
      {below.map((one) => (
        <li key={one.id} className={classes.row}>
          <BelowLink one={one} />
          {seesTasks ? (
            <ProgressLine counts={one.counts} />
          ) : (
            <div className={classes.under}>{about(one)}</div>
          )}
        </li>
      ))}
    </ul>
  )
}

function about({ settlement, profile, openingYear }: Below): string {
  return [settlement, profile === null ? null : words.profile[profile], openingYear]
    .filter((part) => part !== null)
    .join(' · ')
}

function BelowLink({ one }: { readonly one: Below }) {
  return (
    <Link
      to="/organisations/$organisationId"
      params={{ organisationId: one.id }}
      preload={false}
      className={classes.title}
      data-row={one.id}
    >
      {one.shortName}
    </Link>
  )
}
