import { PageBar } from '../../components/page-bar.tsx'

export function TodayPage() {
  return <PageBar title="" />
}
