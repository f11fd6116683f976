import { Alert, Button, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api, sentenceOf } from '../../api.ts'
import { DateField } from '../../components/date-field.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { fullDate } from '../../ru/dates.ts'
import classes from './centres.module.css'
import { moving as words } from './ru/moving.ts'

/** A school goes to another district; only who may change both is offered it. */
export function MoveSection({ view }: { readonly view: OrganisationView }) {
  const [open, setOpen] = useState(false)
  const places = (useQuery(queries.municipalities()).data?.organisations ?? []).filter(
    ({ id, closedOn }) => id !== view.parent?.id && closedOn === null,
  )
  if (view.kind !== 'school' || places.length === 0) return null
  if (open) return <MoveForm view={view} places={places} onClose={() => setOpen(false)} />
  return (
    <div className={classes.actions}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {words.open}
      </Button>
    </div>
  )
}

interface MoveFormProps {
  readonly view: OrganisationView
  readonly places: readonly { readonly id: string; readonly shortName: string }[]
  readonly onClose: () => void
}

function MoveForm({ view, places, onClose }: MoveFormProps) {
  const { today } = useSelf()
  const [to, setTo] = useState<string | null>(null)
  const [on, setOn] = useState<CivilDate | null>(today)
  const preview = useQuery({ ...queries.movePreview(view.id, to ?? ''), enabled: to !== null })
  const move = useMove(view, onClose)
  const told = to === null ? undefined : preview.data
  const error = move.error ?? (to === null ? null : preview.error)
  return (
    <section className={classes.moving} aria-label={words.open}>
      {error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(error)}
        </Alert>
      )}
      <Select
        label={words.to}
        data={places.map(({ id, shortName }) => ({ value: id, label: shortName }))}
        value={to}
        onChange={setTo}
        searchable
        allowDeselect={false}
      />
      <DateField label={words.on} value={on} onChange={setOn} today={today} latest={today} />
      {told !== undefined && on !== null && (
        <p className={classes.told}>
          {words.told(view.passport.shortName, told.from, told.to, fullDate(on), told.centres)}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          disabled={told === undefined || on === null}
          loading={move.isPending}
          onClick={() => to !== null && on !== null && move.mutate({ parentId: to, on })}
        >
          {words.move}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </section>
  )
}

function useMove(view: OrganisationView, onMoved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (to: { readonly parentId: string; readonly on: CivilDate }) =>
      api.moveOrganisation(view.id, { ...to, revision: view.revision }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tree'] }),
        client.invalidateQueries({ queryKey: ['organisation'] }),
      ])
      notifications.show({ message: words.moved })
      onMoved()
    },
  })
}
