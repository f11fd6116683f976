import { Select } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyFace } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { DraftList } from './draft-list.tsx'
import classes from './import.module.css'
import { words } from './ru/import.ts'
import { SendingNote } from './sending-note.tsx'
import { UploadCard } from './upload-card.tsx'
import { UploadList } from './upload-list.tsx'
import { useSending } from './use-sending.ts'
import { WayIn } from './way-in.tsx'

/** From a file, a text or nothing to a draft. The upload that is watched stands in the address. */
export function ImportPage() {
  const { drafting } = useSelf()
  const { upload } = useSearch({ from: '/inside/import' })
  const navigate = useNavigate({ from: '/import' })
  const [organisationId, setOrganisationId] = useState(drafting[0]?.id ?? '')
  const watch = (id: string | undefined) => void navigate({ search: { upload: id } })
  const sending = useSending(organisationId, watch)
  if (drafting.length === 0)
    return (
      <>
        <PageBar title={words.title} />
        <EmptyFace title={words.noRightTitle}>{words.noRight}</EmptyFace>
      </>
    )
  return (
    <>
      <PageBar title={words.title} />
      <div className={classes.page}>
        <div className={classes.way}>
          <p className={classes.lead}>{words.lead}</p>
          {drafting.length > 1 && (
            <Select
              label={words.into}
              data={drafting.map(({ id, name }) => ({ value: id, label: name }))}
              value={organisationId}
              allowDeselect={false}
              searchable={drafting.length > 7}
              onChange={(id) => id !== null && setOrganisationId(id)}
            />
          )}
          <WayIn organisationId={organisationId} sending={sending} />
          <SendingNote sending={sending} />
          {upload !== undefined && sending.state === 'idle' && (
            <UploadCard key={upload} id={upload} onDismiss={() => watch(undefined)} />
          )}
        </div>
        <div className={classes.lists}>
          <DraftList />
          <UploadList watched={upload} onWatch={watch} />
        </div>
      </div>
    </>
  )
}
