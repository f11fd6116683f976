import { LoadingFace } from '../../components/faces.tsx'

export function DraftPage() {
  return <LoadingFace />
}
