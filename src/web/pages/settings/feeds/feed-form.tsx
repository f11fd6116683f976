import { Button, NativeSelect, Select } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { Feeds, NewFeed } from '#contract/feed.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { OrganisationPick } from '../../../components/organisation-pick.tsx'
import { ShownOnce } from '../../../components/shown-once.tsx'
import { queries } from '../../../queries.ts'
import classes from '../settings.module.css'
import { words } from './ru/feeds.ts'

const kinds = ['mine', 'organisation', 'plan'] as const
type Kind = (typeof kinds)[number]

/** Makes an address, and shows it this once, as long as it opens anything. */
export function FeedForm({ feeds }: Feeds) {
  const client = useQueryClient()
  const [kind, setKind] = useState<Kind>('mine')
  const [id, setId] = useState<string | null>(null)
  const plans = useQuery({ ...queries.plans(), enabled: kind === 'plan' })
  const make = useMutation({
    mutationFn: (wanted: NewFeed) => api.makeFeed(wanted),
    onSuccess: async () => {
      setId(null)
      await client.invalidateQueries({ queryKey: queries.feeds().queryKey })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: words.notMade, message: sentenceOf(error) }),
  })
  const wanted = wish(kind, id)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (wanted !== null) make.mutate(wanted)
  }
  return (
    <form className={classes.form} onSubmit={submit}>
      <NativeSelect
        label={words.what}
        value={kind}
        data={kinds.map((value) => ({ value, label: words.kinds[value] }))}
        onChange={(event) => {
          setKind(kinds.find((one) => one === event.currentTarget.value) ?? 'mine')
          setId(null)
        }}
      />
      {kind === 'organisation' && (
        <OrganisationPick
          label={words.organisation}
          placeholder={words.organisationHow}
          value={id}
          onChange={setId}
        />
      )}
      {kind === 'plan' && (
        <Select
          label={words.plan}
          placeholder={words.planHow}
          data={(plans.data?.plans ?? []).map((plan) => ({ value: plan.id, label: plan.title }))}
          value={id}
          onChange={setId}
          searchable
        />
      )}
      <div>
        <Button type="submit" loading={make.isPending} disabled={wanted === null}>
          {words.make}
        </Button>
      </div>
      {feeds.some(({ id: shown }) => shown === make.data?.id) && make.data !== undefined && (
        <ShownOnce
          title={words.madeTitle}
          url={`${window.location.origin}${make.data.path}`}
          how={words.madeHow}
        />
      )}
    </form>
  )
}

function wish(kind: Kind, id: string | null): NewFeed | null {
  if (kind === 'mine') return { kind }
  return id === null ? null : { kind, id }
}
