import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { OrganisationView } from '#contract/organisation.ts'
import type { OrganisationDoing } from '#contract/organisation-doing.ts'
import { byUrgency } from '#core/task/by-urgency.ts'
import { Faces } from '../../components/faces.tsx'
import { PassportWords } from '../../components/organisation/passport-words.tsx'
import { PastOf } from '../../components/organisation/past-of.tsx'
import { ProgressLine } from '../../components/progress-line.tsx'
import { StandingMark } from '../../components/standing-mark.tsx'
import { queries } from '../../queries.ts'
import { grouped } from '../../ru/plural.ts'
import { standingWord } from '../../ru/standing.ts'
import { BelowSection } from './below-section.tsx'
import classes from './organisation.module.css'
import { PeopleSection } from './people-section.tsx'
import { PlansSection } from './plans-section.tsx'
import { words } from './ru/organisation.ts'

/** What is owed at an organisation and below it, and beside that what it is and who works there. */
export function OrganisationOverview({ organisation }: { readonly organisation: OrganisationView }) {
  const query = useQuery(queries.doing(organisation.id))
  return (
    <div className={classes.columns}>
      <div>
        <Faces query={query}>
          {(doing) => (
            <>
              {doing.seesTasks && <Standing organisationId={organisation.id} doing={doing} />}
              <BelowSection kind={organisation.kind} doing={doing} />
              {doing.seesTasks && <PlansSection doing={doing} />}
            </>
          )}
        </Faces>
      </div>
      <div>
        <section className={classes.section} aria-labelledby="passport-title">
          <h2 id="passport-title" className={classes.heading}>
            {words.passport}
          </h2>
          <PassportWords view={organisation} />
          <PastOf view={organisation} />
        </section>
        {query.data?.people != null && (
          <PeopleSection organisationId={organisation.id} people={query.data.people} />
        )}
      </div>
    </div>
  )
}

interface StandingProps {
  readonly organisationId: string
  readonly doing: OrganisationDoing
}

/** How many tasks stand how; each figure opens the list behind it. */
function Standing({ organisationId, doing: { counts } }: StandingProps) {
  const met = byUrgency.filter((one) => (counts[one] ?? 0) > 0)
  return (
    <section className={classes.section} aria-labelledby="standing-title">
      <h2 id="standing-title" className={classes.heading}>
        {words.standing}
      </h2>
      {met.length === 0 ? (
        <p className={classes.under}>{words.noTasks}</p>
      ) : (
        <>
          <div className={classes.progress}>
            <ProgressLine counts={counts} />
          </div>
          <ul className={classes.figures}>
            {met.map((one) => (
              <li key={one}>
                <Link
                  to="/organisations/$organisationId"
                  params={{ organisationId }}
                  search={{ view: 'tasks', standing: one }}
                  preload={false}
                  className={classes.figure}
                >
                  <StandingMark standing={one} word={`${standingWord[one]} ${grouped(counts[one] ?? 0)}`} />
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
