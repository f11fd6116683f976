import { PageBar } from '../../components/page-bar.tsx'

export function PlansPage() {
  return <PageBar title="" />
}
