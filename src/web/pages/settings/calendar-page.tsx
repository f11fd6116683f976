import { PageBar } from '../../components/page-bar.tsx'

export function CalendarPage() {
  return <PageBar title="" />
}
