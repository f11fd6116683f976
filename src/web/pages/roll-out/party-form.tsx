import { Button, Group, MultiSelect, Radio, Stack } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { PartyView, RollOutPreview, SayParty } from '#contract/roll-out.ts'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { queries } from '../../queries.ts'
import classes from './roll-out.module.css'
import { words } from './ru/roll-out.ts'

type Choice = keyof typeof words.choices

interface PartyFormProps {
  readonly preview: RollOutPreview
  readonly party: PartyView
}

/** Says whom a party means; what is said is remembered for the organisation's next plans. */
export function PartyForm({ preview, party }: PartyFormProps) {
  const [choice, setChoice] = useState<Choice | null>(() => choiceOf(party))
  const [chosen, setChosen] = useState<string[]>(() =>
    party.target.kind === 'chosen' ? [...party.target.organisationIds] : [],
  )
  const [missing, setMissing] = useState(false)
  const client = useQueryClient()
  const say = useMutation({
    mutationFn: (target: SayParty['target']) => api.sayParty(preview.planId, { words: party.words, target }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.rollOutPreview(preview.planId).queryKey })
      notifications.show({ message: words.saved })
    },
    onError: (error) => {
      notifications.show({ color: 'red', message: sentenceOf(error) })
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const target = choice === null ? null : targetOf(choice, chosen)
    setMissing(choice === 'chosen' && chosen.length === 0)
    if (target !== null) say.mutate(target)
  }
  const choices = (Object.keys(words.choices) as Choice[]).filter((one) => fits(one, preview))
  return (
    <form onSubmit={submit} className={classes.form}>
      <Radio.Group
        label={words.say}
        description={words.sayHow}
        value={choice}
        onChange={(value) => setChoice(choices.find((one) => one === value) ?? null)}
      >
        <Stack gap="sm" mt="sm">
          {choices.map((one) => (
            <Radio key={one} value={one} label={words.choices[one]} />
          ))}
        </Stack>
      </Radio.Group>
      {choice === 'chosen' && (
        <Organisations
          ownerId={preview.organisation.id}
          chosen={chosen}
          error={missing && chosen.length === 0 ? words.chooseMissing : null}
          onChange={setChosen}
        />
      )}
      <Group gap="sm">
        <Button type="submit" variant="default" disabled={choice === null} loading={say.isPending}>
          {words.save}
        </Button>
        {party.by === 'rule' && (
          <Button variant="subtle" onClick={() => say.mutate(null)} disabled={say.isPending}>
            {words.forget}
          </Button>
        )}
      </Group>
    </form>
  )
}

interface OrganisationsProps {
  readonly ownerId: string
  readonly chosen: string[]
  readonly error: string | null
  readonly onChange: (ids: string[]) => void
}

function Organisations({ ownerId, chosen, error, onChange }: OrganisationsProps) {
  const query = useQuery(queries.organisations())
  const all = query.data?.organisations ?? []
  const nameOf = new Map(all.map((one) => [one.id, one.shortName]))
  const data = all
    .filter((one) => one.id !== ownerId)
    .map((one) => {
      const above = one.parentId === null || one.kind !== 'centre' ? null : (nameOf.get(one.parentId) ?? null)
      return { value: one.id, label: above === null ? one.shortName : `${one.shortName} · ${above}` }
    })
  return (
    <MultiSelect
      label={words.choose}
      placeholder={words.chooseHow}
      data={data}
      value={chosen}
      onChange={onChange}
      error={error ?? (query.error === null ? null : sentenceOf(query.error))}
      searchable
      limit={50}
      nothingFoundMessage={words.noSuch}
    />
  )
}

function choiceOf({ target }: PartyView): Choice | null {
  switch (target.kind) {
    case 'each':
      return target.tier === 'region' ? null : target.tier
    case 'owner':
    case 'chosen':
    case 'outside':
      return target.kind
    case 'named':
    case 'unplaced':
      return null
  }
}

function targetOf(choice: Choice, chosen: readonly string[]): SayParty['target'] {
  switch (choice) {
    case 'municipality':
    case 'school':
    case 'centre':
      return { kind: 'each', tier: choice }
    case 'chosen':
      return chosen.length === 0 ? null : { kind: 'chosen', organisationIds: [...chosen] }
    case 'owner':
    case 'outside':
      return { kind: choice }
  }
}

/** Only a region has municipalities below it, and a school has no other schools. */
function fits(choice: Choice, { organisation }: RollOutPreview): boolean {
  if (choice === 'municipality') return organisation.kind === 'region'
  if (choice === 'school') return organisation.kind !== 'school'
  return true
}
