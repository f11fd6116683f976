import { useQuery } from '@tanstack/react-query'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import classes from './organisation.module.css'
import { words } from './ru/organisation.ts'

/** Who changed what about an organisation, and when. */
export function OrganisationHistory({ id }: { readonly id: string }) {
  const query = useQuery(queries.organisationHistory(id))
  return (
    <Faces query={query}>
      {({ lines }) =>
        lines.length === 0 ? (
          <EmptyFace title={words.noHistoryTitle}>{words.noHistory}</EmptyFace>
        ) : (
          <ul className={classes.history}>
            {lines.map((line) => (
              <li key={line.number}>
                {line.sentence}
                <div className={classes.under}>
                  {line.by}, {moment(line.at)}
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </Faces>
  )
}
