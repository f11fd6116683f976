import type { Overview, OverviewLine } from '#contract/overview.ts'
import type { StandingCounts } from '#core/task/standing-counts.ts'
import { countAll } from '#core/task/standing-counts.ts'
import { StandingMark } from '../../components/standing-mark.tsx'
import { standingWord } from '../../ru/standing.ts'
import { OrganisationLink } from './organisation-link.tsx'
import classes from './overview.module.css'
import { words } from './ru/overview.ts'
import { StandingBar } from './standing-bar.tsx'
import { StandingCount } from './standing-count.tsx'
import { pending, toldApart } from './tellings.ts'

interface OverviewTableProps {
  readonly overview: Overview
  readonly lines: readonly OverviewLine[]
}

/** Organisations on a wide screen; each number opens its tasks. */
export function OverviewTable({ overview: { here, own, total }, lines }: OverviewTableProps) {
  return (
    <table className={classes.table}>
      <caption className="unseen">{words.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{words.columns.name}</th>
          <th scope="col" className={classes.barColumn}>
            <StandingMark standing="done" word={words.columns.done.toLowerCase()} />
          </th>
          {toldApart.map((standing) => (
            <th key={standing} scope="col" className={classes.number}>
              <StandingMark standing={standing} />
            </th>
          ))}
          <th scope="col" className={classes.number}>
            <StandingMark standing="open" word={words.columns.pending} />
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <OrganisationLink line={line} />
            </th>
            <Numbers organisation={{ id: line.id, name: line.shortName }} counts={line.counts} />
          </tr>
        ))}
        {here !== null && countAll(own) > 0 && (
          <tr>
            <th scope="row" className={classes.own}>
              {words.own(here.shortName)}
            </th>
            <Numbers organisation={null} counts={own} />
          </tr>
        )}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{words.total}</th>
          <Numbers
            organisation={here === null ? null : { id: here.id, name: here.shortName }}
            counts={total}
          />
        </tr>
      </tfoot>
    </table>
  )
}

interface NumbersProps {
  readonly organisation: { readonly id: string; readonly name: string } | null
  readonly counts: StandingCounts
}

function Numbers({ organisation, counts }: NumbersProps) {
  return (
    <>
      <td>
        <StandingBar counts={counts} />
      </td>
      {toldApart.map((standing) => (
        <td key={standing} className={classes.number}>
          <StandingCount
            organisation={organisation}
            counts={counts}
            standings={[standing]}
            word={standingWord[standing]}
          />
        </td>
      ))}
      <td className={classes.number}>
        <StandingCount
          organisation={organisation}
          counts={counts}
          standings={pending}
          word={words.columns.pending}
        />
      </td>
    </>
  )
}
