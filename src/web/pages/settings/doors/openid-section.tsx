import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doors } from '#contract/door.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import classes from './doors.module.css'
import { ProofForm } from './proof-form.tsx'
import { openid as own } from './ru/keys.ts'

interface OpenIdSectionProps {
  readonly proofs: Doors['proofs']
  readonly openid: NonNullable<Doors['openid']>
}

/** My account at the authority's own identity server. */
export function OpenIdSection({ proofs, openid: { name, account } }: OpenIdSectionProps) {
  const [proving, prove] = useState(false)
  const client = useQueryClient()
  const link = useMutation({
    mutationFn: (proof: string) => api.linkOpenId({ proof }),
    onSuccess: ({ address }) => window.location.assign(address),
  })
  const unlink = useMutation({
    mutationFn: api.unlinkOpenId,
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: queries.doors().queryKey })
      notifications.show({ message: own.unlinked })
    },
    onError: (error) =>
      notifications.show({ color: 'red', title: own.unlinkFailed, message: sentenceOf(error) }),
  })
  return (
    <section className={classes.section} aria-labelledby="openid-title">
      <h2 id="openid-title" className={classes.title}>
        {own.title(name)}
      </h2>
      <p className={classes.about}>{own.about}</p>
      <p className={classes.state}>
        {account === null ? own.none : own.linked(account.shown, moment(account.linkedAt))}
      </p>
      {account !== null && (
        <Button variant="default" loading={unlink.isPending} onClick={() => unlink.mutate()}>
          {own.unlink}
        </Button>
      )}
      {account === null && !proving && <Button onClick={() => prove(true)}>{own.link}</Button>}
      {account === null && proving && (
        <ProofForm
          proofs={proofs}
          failed={own.failed}
          error={link.error}
          busy={link.isPending}
          onProof={(proof) => link.mutate(proof)}
          onCancel={() => prove(false)}
        />
      )}
    </section>
  )
}
