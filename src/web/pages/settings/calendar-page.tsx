import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import type { CalendarYear } from '#contract/calendar.ts'
import { EmptyFace, Faces } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { CalendarTable } from './calendar-table.tsx'
import { RegionalYear } from './regional-year.tsx'
import { words } from './ru/calendar.ts'
import classes from './settings.module.css'
import { YearForm } from './year-form.tsx'
import { YearWords } from './year-words.tsx'

const route = getRouteApi('/inside/settings/calendar')

export function CalendarPage() {
  const query = useQuery(queries.calendar())
  const { year } = route.useSearch()
  return (
    <>
      <PageBar title={words.title}>
        <p className={classes.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>
        {({ years }) =>
          years.length === 0 ? (
            <EmptyFace icon="today" title={words.emptyTitle}>
              {words.emptyHow}
            </EmptyFace>
          ) : (
            <>
              <CalendarTable years={years} />
              {year !== undefined && (
                <YearPanel asked={year} year={years.find((one) => String(one.year) === year)} />
              )}
            </>
          )
        }
      </Faces>
    </>
  )
}

interface YearPanelProps {
  readonly asked: string
  readonly year: CalendarYear | undefined
}

/** One year beside the list: mended by the administrator, read by the rest. */
function YearPanel({ asked, year }: YearPanelProps) {
  const mayMend = useSelf().actions.includes('calendar/mend')
  const navigate = route.useNavigate()
  const close = () => void navigate({ search: {}, resetScroll: false })
  if (year === undefined)
    return (
      <SidePanel of={asked} title={words.gone} onClose={close}>
        {null}
      </SidePanel>
    )
  return (
    <SidePanel of={asked} title={words.yearTitle(year.year)} onClose={close}>
      {mayMend ? <YearForm key={year.year} year={year} /> : <YearWords year={year} />}
      <RegionalYear year={year.year} />
    </SidePanel>
  )
}
