import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { NoticeSettings } from '#contract/notice.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { Faces, PartialNote } from '../../../components/faces.tsx'
import { PageBar } from '../../../components/page-bar.tsx'
import { useSelf } from '../../../components/self.ts'
import { queries } from '../../../queries.ts'
import settings from '../settings.module.css'
import { NoticeForm } from './notice-form.tsx'
import { RefusedLetters } from './refused-letters.tsx'
import { words } from './ru/notice-settings.ts'

/** Of what I am told, and how. */
export function NoticeSettingsPage() {
  const query = useQuery(queries.noticeSettings())
  const mayMend = useSelf().actions.includes('person/mend')
  return (
    <>
      <PageBar title={words.title}>
        <p className={settings.about}>{words.about}</p>
      </PageBar>
      <Faces query={query}>
        {(kept) => (
          <>
            <Letters kept={kept} />
            <NoticeForm key={query.dataUpdatedAt === 0 ? 'first' : 'kept'} kept={kept} />
            <Links />
            {mayMend && <RefusedLetters />}
          </>
        )}
      </Faces>
    </>
  )
}

/** Where letters go, or why none do. */
function Letters({ kept: { email, mailed } }: { readonly kept: NoticeSettings }) {
  if (!mailed) return <PartialNote>{words.noMail}</PartialNote>
  if (email === null) return <PartialNote>{words.noEmail}</PartialNote>
  return <p className={settings.soft}>{words.to(email)}</p>
}

function Links() {
  const close = useMutation({ mutationFn: () => api.closeLetterLinks() })
  return (
    <section>
      <h2 className={settings.subtitle}>{words.links}</h2>
      <p className={settings.about}>{words.linksHow}</p>
      <p role="status">
        {close.isSuccess ? words.linksClosed : close.error !== null && sentenceOf(close.error)}
      </p>
      <Button variant="default" loading={close.isPending} onClick={() => close.mutate()}>
        {words.closeLinks}
      </Button>
    </section>
  )
}
