import { useQuery } from '@tanstack/react-query'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { StandInForm } from '../../components/stand-in/stand-in-form.tsx'
import { StandInList } from '../../components/stand-in/stand-in-list.tsx'
import { queries } from '../../queries.ts'
import { standIns as words } from './ru/account.ts'
import classes from './settings.module.css'

/** Who acts for me while I am away, and for whom I act. */
export function StandInsPage() {
  const query = useQuery(queries.standIns())
  const { person } = useSelf()
  return (
    <>
      <PageBar title={words.title}>
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>
        {({ standIns, today }) => (
          <>
            {standIns.length === 0 ? (
              <EmptyFace icon="person" title={words.emptyTitle}>
                {words.emptyHow}
              </EmptyFace>
            ) : (
              <StandInList standIns={standIns} />
            )}
            <h2 className={classes.subtitle}>{words.naming}</h2>
            <StandInForm absentId={person.id} today={today} />
          </>
        )}
      </Faces>
    </>
  )
}
