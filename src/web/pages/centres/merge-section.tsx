import { Alert, Button, Checkbox } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MergingPreview, OrganisationView } from '#contract/organisation.ts'
import { roleWords } from '#core/access/ru/role-words.ts'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { DateField } from '../../components/date-field.tsx'
import { useFocusAtOnce } from '../../components/focus-at-once.ts'
import { OrganisationPick } from '../../components/organisation-pick.tsx'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { ActFields, useAct } from './act-fields.tsx'
import classes from './centres.module.css'
import { merging as words } from './ru/merging.ts'

interface MergeFormProps {
  readonly view: OrganisationView
  readonly onClose: () => void
}

/** An organisation is joined to another of its kind: what that does is told, and chosen, before it is done. */
export function MergeForm({ view, onClose }: MergeFormProps) {
  const { today } = useSelf()
  const [into, setInto] = useState<string | null>(null)
  const [on, setOn] = useState<CivilDate | null>(today)
  const act = useAct(`organisation:${view.id}:merge`)
  const heading = useFocusAtOnce<HTMLHeadingElement>()
  const [cancelled, setCancelled] = useState<ReadonlySet<string>>(new Set())
  const [moved, setMoved] = useState<ReadonlySet<string>>(new Set())
  const preview = useQuery({ ...queries.mergingPreview(view.id, into ?? ''), enabled: into !== null })
  const merge = useMerge(view, onClose)
  const told = into === null ? undefined : preview.data
  const error = merge.error ?? (into === null ? null : preview.error)
  return (
    <form
      className={classes.moving}
      aria-labelledby="merge-title"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (into !== null && on !== null) {
          const chosen = { cancelledPlans: [...cancelled], movedRoles: [...moved] }
          merge.mutate({ intoId: into, on, ...chosen, lend: act.lend })
        }
      }}
    >
      <h3 id="merge-title" className={classes.subtitle} tabIndex={-1} ref={heading}>
        {words.open}
      </h3>
      {error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(error)}
        </Alert>
      )}
      <OrganisationPick
        label={words.into}
        placeholder={words.choose}
        kind={view.kind}
        except={view.id}
        value={into}
        onChange={(id) => {
          setInto(id)
          setCancelled(new Set())
          setMoved(new Set())
        }}
      />
      <DateField label={words.on} value={on} onChange={setOn} today={today} latest={today} />
      <ActFields act={act} today={today} />
      {told !== undefined && (
        <>
          <p className={classes.told}>{words.told(view.passport.shortName, told)}</p>
          <Plans preview={told} cancelled={cancelled} onChange={setCancelled} />
          <Roles preview={told} moved={moved} onChange={setMoved} />
        </>
      )}
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={told === undefined || on === null || !act.whole}
          loading={merge.isPending}
        >
          {words.merge}
        </Button>
        <Button variant="default" onClick={onClose}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

interface PlansProps {
  readonly preview: MergingPreview
  readonly cancelled: ReadonlySet<string>
  readonly onChange: (cancelled: ReadonlySet<string>) => void
}

function Plans({ preview, cancelled, onChange }: PlansProps) {
  if (preview.plans.length === 0) return <p className={classes.told}>{words.noTasks}</p>
  return (
    <fieldset className={classes.choices}>
      <legend>{words.tasks}</legend>
      {preview.plans.map((plan) => (
        <div key={plan.planId}>
          {plan.title}
          <div className={classes.under}>{words.owed(plan)}</div>
          {plan.mayCancel ? (
            <Checkbox
              mt={4}
              label={words.cancelThem}
              aria-label={words.cancelOf(plan.title)}
              checked={cancelled.has(plan.planId)}
              onChange={() => onChange(toggled(cancelled, plan.planId))}
            />
          ) : (
            <div className={classes.under}>{words.othersPlan}</div>
          )}
        </div>
      ))}
    </fieldset>
  )
}

interface RolesProps {
  readonly preview: MergingPreview
  readonly moved: ReadonlySet<string>
  readonly onChange: (moved: ReadonlySet<string>) => void
}

function Roles({ preview, moved, onChange }: RolesProps) {
  if (preview.roles.length === 0) return null
  return (
    <fieldset className={classes.choices}>
      <legend>{words.people}</legend>
      <p className={classes.under}>{words.peopleHow(preview.into)}</p>
      {preview.roles.map((role) => (
        <Checkbox
          key={role.id}
          label={`${role.person}, ${roleWords[role.role]}`}
          description={role.mine ? undefined : words.notMine}
          checked={moved.has(role.id)}
          disabled={!role.mine}
          onChange={() => onChange(toggled(moved, role.id))}
        />
      ))}
    </fieldset>
  )
}

function toggled(set: ReadonlySet<string>, one: string): ReadonlySet<string> {
  const next = new Set(set)
  if (!next.delete(one)) next.add(one)
  return next
}

function useMerge(view: OrganisationView, onMerged: () => void) {
  const client = useQueryClient()
  return useMutation({
    mutationFn: ({
      lend,
      ...wanted
    }: {
      readonly intoId: string
      readonly on: CivilDate
      readonly cancelledPlans: string[]
      readonly movedRoles: string[]
      readonly lend: ReturnType<typeof useAct>['lend']
    }) => lend((act) => api.mergeOrganisation(view.id, { ...wanted, act, revision: view.revision })),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['tree'] }),
        client.invalidateQueries({ queryKey: ['organisation'] }),
      ])
      notifications.show({ message: words.merged })
      onMerged()
    },
  })
}
