import { PageBar } from '../../components/page-bar.tsx'

export function SessionsPage() {
  return <PageBar title="" />
}
