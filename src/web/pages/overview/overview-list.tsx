import type { Overview, OverviewLine } from '#contract/overview.ts'
import { countAll } from '#core/task/standing-counts.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { standingWord } from '../../ru/standing.ts'
import { OrganisationLink } from './organisation-link.tsx'
import classes from './overview.module.css'
import { words } from './ru/overview.ts'
import { StandingBar } from './standing-bar.tsx'
import { TasksLink } from './tasks-link.tsx'
import { toldApart } from './tellings.ts'

interface OverviewListProps {
  readonly overview: Overview
  readonly lines: readonly OverviewLine[]
}

/** Organisations on a phone: the name, how far it is, and what asks for attention. */
export function OverviewList({ overview: { here, own, total }, lines }: OverviewListProps) {
  return (
    <>
      <div className={classes.total}>
        <div>{words.total}</div>
        <StandingBar counts={total} />
      </div>
      <ul className={classes.list}>
        {lines.map((line) => (
          <li key={line.id} className={classes.item}>
            <OrganisationLink line={line} />
            <StandingBar counts={line.counts} />
            <Attention line={line} />
          </li>
        ))}
        {here !== null && countAll(own) > 0 && (
          <li className={classes.item}>
            <div className={classes.none}>{words.own(here.shortName)}</div>
            <StandingBar counts={own} />
          </li>
        )}
      </ul>
    </>
  )
}

function Attention({ line: { id, shortName, counts } }: { readonly line: OverviewLine }) {
  const met = toldApart.filter((standing) => (counts[standing] ?? 0) > 0)
  if (met.length === 0) return null
  return (
    <div className={classes.marks}>
      {met.map((standing) => {
        const count = counts[standing] ?? 0
        return (
          <TasksLink
            key={standing}
            organisationId={id}
            standings={[standing]}
            label={words.countOf(shortName, standingWord[standing], count)}
            className={classes.mark}
          >
            <StandingMark standing={standing} word={`${standingWord[standing]} ${count}`} />
          </TasksLink>
        )
      })}
    </div>
  )
}
