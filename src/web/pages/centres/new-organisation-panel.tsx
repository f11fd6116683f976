import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import type { NewOrganisation, OrganisationView } from '#contract/organisation.ts'
import { type PassportDraft, passportFields } from '#core/organisation/passport.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { Faces } from '../../components/faces.tsx'
import { SidePanel } from '../../components/panel/side-panel.tsx'
import { queries } from '../../queries.ts'
import classes from './centres.module.css'
import { PassportFields } from './passport-fields.tsx'
import { words } from './ru/passport.ts'
import { usePassportForm } from './use-passport-form.ts'

interface NewOrganisationPanelProps {
  readonly parentId: string
  readonly kind: NewOrganisation['kind']
  readonly onClose: () => void
}

/** A new organisation beside the list. */
export function NewOrganisationPanel({ parentId, kind, onClose }: NewOrganisationPanelProps) {
  const query = useQuery(queries.organisation(parentId))
  return (
    <SidePanel
      of={`${kind} ${parentId}`}
      title={words.adding[kind]}
      over={query.data === undefined ? undefined : words.under(query.data.passport.shortName)}
      onClose={onClose}
    >
      <Faces query={query}>{(parent) => <NewForm key={kind} parent={parent} kind={kind} />}</Faces>
    </SidePanel>
  )
}

const nothing = Object.fromEntries(passportFields.map((field) => [field, ''])) as PassportDraft

function NewForm({
  parent,
  kind,
}: {
  readonly parent: OrganisationView
  readonly kind: NewOrganisation['kind']
}) {
  const form = usePassportForm({ ...nothing, settlement: parent.passport.settlement ?? '' })
  const client = useQueryClient()
  const navigate = useNavigate()
  const add = useMutation({
    mutationFn: () => api.addOrganisation({ parentId: parent.id, kind, passport: form.draft }),
    onSuccess: async ({ id }) => {
      const { shortName, name } = form.draft
      notifications.show({ message: words.added(shortName === '' ? name : shortName) })
      await client.invalidateQueries({ queryKey: ['tree'] })
      await navigate({
        to: '/centres',
        search: (old) => ({ ...old, organisation: id, add: '' }),
        resetScroll: false,
      })
    },
    onError: form.tell,
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate()
      }}
    >
      {add.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(add.error)}
        </Alert>
      )}
      <PassportFields kind={kind} draft={form.draft} faults={form.faults} onChange={form.change} />
      <div>
        <Button type="submit" loading={add.isPending}>
          {words.addIt}
        </Button>
      </div>
    </form>
  )
}
