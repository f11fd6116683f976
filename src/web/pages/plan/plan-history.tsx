import { useQuery } from '@tanstack/react-query'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import classes from './plan-history.module.css'
import { words } from './ru/about.ts'

/** Who changed what in this plan, and when. */
export function PlanHistory({ planId }: { readonly planId: string }) {
  const query = useQuery(queries.planHistory(planId))
  return (
    <Faces query={query}>
      {({ lines }) =>
        lines.length === 0 ? (
          <EmptyFace title={words.historyEmpty}>{words.historyEmptyHow}</EmptyFace>
        ) : (
          <table className={classes.history}>
            <caption className="unseen">{words.historyCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{words.historyColumns.at}</th>
                <th scope="col">{words.historyColumns.what}</th>
                <th scope="col">{words.historyColumns.by}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.number}>
                  <td className={classes.at}>{moment(line.at)}</td>
                  <td>{line.sentence}</td>
                  <td>{line.by}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
    </Faces>
  )
}
