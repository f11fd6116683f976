import { LoadingFace } from '../../components/faces.tsx'

export function ImportPage() {
  return <LoadingFace />
}
