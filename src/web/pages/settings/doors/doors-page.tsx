import { useQuery } from '@tanstack/react-query'
import { Faces } from '../../../components/faces.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { queries } from '../../../queries.ts'
import { CodesSection } from './codes-section.tsx'
import { EmailSection } from './email-section.tsx'
import { KeysSection } from './keys-section.tsx'
import { OpenIdSection } from './openid-section.tsx'
import { words } from './ru/doors.ts'

/** By what I sign in. */
export function DoorsPage() {
  const query = useQuery(queries.doors())
  return (
    <>
      <PageBar title={words.title} />
      <Faces query={query}>
        {(doors) => (
          <>
            <EmailSection doors={doors} />
            <CodesSection doors={doors} />
            <KeysSection doors={doors} />
            {doors.openid !== null && <OpenIdSection proofs={doors.proofs} openid={doors.openid} />}
          </>
        )}
      </Faces>
    </>
  )
}
