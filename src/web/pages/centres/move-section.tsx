import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OrganisationView } from '#contract/organisation.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { DateField } from '../../components/date-field.tsx'
import { useFocusAtOnce } from '../../components/focus-at-once.ts'
import { OrganisationPick } from '../../components/organisation-pick.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { fullDate } from '../../ru/dates.ts'
import { ActFields, useAct } from './act-fields.tsx'
import classes from './centres.module.css'
import { MergeForm } from './merge-section.tsx'
import { merging } from './ru/merging.ts'
import { moving as words } from './ru/moving.ts'

/** Where an organisation of a kind may be moved to by hand; a school of the region's own is moved by its sheet. */
const placeOf = { school: 'municipality', centre: 'school' } as const

/** A school goes to another district, a centre to another school, or either is joined to another of its kind. */
export function MoveSection({ view }: { readonly view: OrganisationView }) {
  const [open, setOpen] = useState<'move' | 'merge' | null>(null)
  const close = () => setOpen(null)
  const { kind } = view
  // Who has one district alone moves no school out of it.
  const districts = useQuery(queries.municipalities()).data?.organisations ?? []
  const mayMove =
    view.successor === null &&
    (kind === 'centre' ||
      (kind === 'school' &&
        districts.some(({ id, closedOn }) => id !== view.parent?.id && closedOn === null)))
  if (open === 'move' && (kind === 'school' || kind === 'centre')) {
    return <MoveForm view={view} kind={kind} onClose={close} />
  }
  if (open === 'merge') return <MergeForm view={view} onClose={close} />
  if (!mayMove && !view.mayMerge) return null
  return (
    <div className={classes.actions}>
      {mayMove && (
        <Button variant="default" onClick={() => setOpen('move')}>
          {words.open[kind === 'centre' ? 'centre' : 'school']}
        </Button>
      )}
      {view.mayMerge && (
        <Button variant="default" onClick={() => setOpen('merge')}>
          {merging.open}
        </Button>
      )}
    </div>
  )
}

interface MoveFormProps {
  readonly view: OrganisationView
  readonly kind: keyof typeof placeOf
  readonly onClose: () => void
}

function MoveForm({ view, kind, onClose }: MoveFormProps) {
  const { today } = useSelf()
  const [to, setTo] = useState<string | null>(null)
  const [on, setOn] = useState<CivilDate | null>(today)
  const act = useAct(`organisation:${view.id}:move`)
  const heading = useFocusAtOnce<HTMLHeadingElement>()
  const preview = useQuery({ ...queries.movePreview(view.id, to ?? ''), enabled: to !== null })
  const move = useMove(view, onClose)
  const told = to === null ? undefined : preview.data
  const error = move.error ?? (to === null ? null : preview.error)
  return (
    <section className={classes.moving} aria-labelledby="move-title">
      <h3 id="move-title" className={classes.subtitle} tabIndex={-1} ref={heading}>
        {words.open[kind]}
      </h3>
      {error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(error)}
        </Alert>
      )}
      <OrganisationPick
        label={words.to}
        placeholder={words.choose}
        kind={placeOf[kind]}
        except={view.parent?.id}
        value={to}
        onChange={setTo}
      />
      <DateField label={words.on} value={on} onChange={setOn} today={today} latest={today} />
      <ActFields act={act} today={today} />
      {told !== undefined && on !== null && (
        <p className={classes.told}>
          {words.told[kind](view.passport.shortName, { ...told, day: fullDate(on) })}
        </p>
      )}
      <div className={classes.actions}>
        <Button
          disabled={told === undefined || on === null || !act.whole}
          loading={move.isPending}
          onClick={() => to !== null && on !== null && move.mutate({ parentId: to, on, lend: act.lend })}
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

interface MoveWanted {
  readonly parentId: string
  readonly on: CivilDate
  readonly lend: ReturnType<typeof useAct>['lend']
}

function useMove(view: OrganisationView, onMoved: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({ lend, ...to }: MoveWanted) =>
      lend((act) => api.moveOrganisation(view.id, { ...to, act, revision: view.revision })),
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
