import { ShownOnce } from '../../components/shown-once.tsx'
import { inviting as words } from './ru/people.ts'

interface HandOverProps {
  readonly path: '/invitation' | '/new-password'
  readonly token: string
  /** What the link is for and how long it opens. */
  readonly how: string
}

/** A link that is shown once, for who hands it over by themselves. */
export function HandOver({ path, token, how }: HandOverProps) {
  return <ShownOnce title={words.handOverTitle} url={`${window.location.origin}${path}#${token}`} how={how} />
}
