import { PageBar } from '../../components/page-bar.tsx'

export function PasswordPage() {
  return <PageBar title="" />
}
