import { Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { EmptyFace, Faces, PartialNote } from '../../components/faces.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { DraftList } from './draft-list.tsx'
import classes from './import.module.css'
import { amendWords } from './ru/amend.ts'
import { words } from './ru/import.ts'
import { SendingNote } from './sending-note.tsx'
import { UploadCard } from './upload-card.tsx'
import { UploadList } from './upload-list.tsx'
import { useSending } from './use-sending.ts'
import { WayIn } from './way-in.tsx'

/** From files, a text or nothing to drafts. The uploads that are watched stand in the address. */
export function ImportPage() {
  const { drafting } = useSelf()
  const { upload, amends = null } = useSearch({ from: '/inside/import' })
  const plan = useQuery({ ...queries.plan(amends ?? ''), enabled: amends !== null })
  const navigate = useNavigate({ from: '/import' })
  const [organisationId, setOrganisationId] = useState(drafting[0]?.id ?? '')
  const watched = idsIn(upload)
  const watch = (change: (ids: readonly string[]) => readonly string[]) =>
    void navigate({
      search: (before) => ({ ...before, upload: change(idsIn(before.upload)).join(',') }),
      replace: true,
    })
  const owner = amends === null ? organisationId : (plan.data?.organisation.id ?? '')
  const sending = useSending(
    { organisationId: owner, amends },
    { onBegin: () => watch(() => []), onArrived: (id) => watch((ids) => [...ids, id]) },
  )
  if (drafting.length === 0)
    return (
      <>
        <PageBar title={words.title} />
        <EmptyFace title={words.noRightTitle}>{words.noRight}</EmptyFace>
      </>
    )
  const amending = amends === null ? undefined : plan.data?.drafts.find((draft) => draft.amends)
  if (amends !== null && plan.data === undefined)
    return (
      <>
        <PageBar title={amendWords.title} />
        <Faces query={plan}>{() => null}</Faces>
      </>
    )
  return (
    <>
      {amends === null ? (
        <PageBar title={words.title} />
      ) : (
        <PageBar
          title={amendWords.title}
          trail={
            <Link to="/plans/$planId" params={{ planId: amends }}>
              {plan.data?.title}
            </Link>
          }
        />
      )}
      <div className={classes.page}>
        <div className={classes.way}>
          <p className={classes.lead}>{amends === null ? words.lead : amendWords.lead}</p>
          {amends === null && drafting.length > 1 && (
            <Select
              label={words.into}
              data={drafting.map(({ id, shortName }) => ({ value: id, label: shortName }))}
              value={organisationId}
              allowDeselect={false}
              searchable={drafting.length > 7}
              onChange={(id) => id !== null && setOrganisationId(id)}
            />
          )}
          {amending === undefined ? (
            <WayIn organisationId={owner} amends={amends} sending={sending} />
          ) : (
            <PartialNote>
              {amendWords.already}{' '}
              <Link to="/drafts/$draftId/changes" params={{ draftId: amending.id }}>
                {amendWords.openDraft}
              </Link>
            </PartialNote>
          )}
          {watched.map((id) => (
            <UploadCard key={id} id={id} onDismiss={() => watch(without(id))} />
          ))}
          {sending.outgoing.map((one) => (
            <SendingNote key={one.id} outgoing={one} sending={sending} />
          ))}
        </div>
        <div className={classes.lists}>
          <DraftList />
          <UploadList
            watched={watched}
            onWatch={(id) => watch(() => [id])}
            onForgotten={(id) => watch(without(id))}
          />
        </div>
      </div>
    </>
  )
}

function idsIn(upload: string | undefined): readonly string[] {
  return upload === undefined || upload === '' ? [] : upload.split(',')
}

function without(id: string) {
  return (ids: readonly string[]) => ids.filter((one) => one !== id)
}
