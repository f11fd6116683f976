import { PageBar } from '../../components/page-bar.tsx'

export function PlanPage() {
  return <PageBar title="" />
}
