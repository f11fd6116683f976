import { Alert, Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import { formatPassport } from '#core/organisation/format-passport.ts'
import { api } from '../../api.ts'
import { AskFailed, sentenceOf } from '../../ask.ts'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { clock } from '../../ru/dates.ts'
import { ActFields, useAct } from './act-fields.tsx'
import classes from './centres.module.css'
import { PassportFields } from './passport-fields.tsx'
import { act as actWords } from './ru/act.ts'
import { words } from './ru/passport.ts'
import { usePassportForm } from './use-passport-form.ts'

/** Changes what an organisation is known by. What is typed stays, whatever the server says. */
export function PassportForm({ view }: { readonly view: OrganisationView }) {
  const form = usePassportForm(formatPassport(view.passport))
  // What stood there when the form was opened, or last saved: the server refuses if somebody changed it since.
  const [revision, setRevision] = useState(view.revision)
  const { today } = useSelf()
  const act = useAct(`organisation:${view.id}:rename`)
  const [slip, setSlip] = useState(false)
  const renamed = form.draft.name.trim() !== view.passport.name
  const client = useQueryClient()
  const fetchNow = () => client.fetchQuery({ ...queries.organisation(view.id), staleTime: 0 })
  const takeOver = (now: OrganisationView) => {
    form.setDraft(formatPassport(now.passport))
    form.settle()
    setRevision(now.revision)
  }
  const mend = useMutation({
    mutationFn: () => {
      const mended = { revision, passport: form.draft }
      return renamed && !slip
        ? act.lend((behind) => api.mendOrganisation(view.id, { ...mended, act: behind }))
        : api.mendOrganisation(view.id, mended)
    },
    onSuccess: async () => {
      notifications.show({ message: words.saved(clock(new Date())) })
      takeOver(await fetchNow())
      await client.invalidateQueries({ queryKey: ['tree'] })
      await client.invalidateQueries({
        queryKey: queries.history({ thing: 'organisation', id: view.id }).queryKey,
      })
    },
    onError: form.tell,
  })
  const showNow = async () => {
    takeOver(await fetchNow())
    mend.reset()
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        mend.mutate()
      }}
    >
      {mend.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(mend.error)}
          {isConflict(mend.error) && (
            <Button variant="default" size="xs" mt="sm" onClick={() => void showNow()}>
              {words.showNow}
            </Button>
          )}
        </Alert>
      )}
      <PassportFields kind={view.kind} draft={form.draft} faults={form.faults} onChange={form.change} />
      {renamed && (
        <>
          <Checkbox
            label={actWords.slip}
            checked={slip}
            onChange={(event) => setSlip(event.currentTarget.checked)}
          />
          {!slip && <ActFields act={act} today={today} />}
        </>
      )}
      <div>
        <Button type="submit" loading={mend.isPending}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}

function isConflict(error: unknown): boolean {
  return error instanceof AskFailed && error.status === 409
}
