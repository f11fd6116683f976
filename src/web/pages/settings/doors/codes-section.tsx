import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Doors, NewCodes } from '#contract/door.ts'
import { api } from '../../../api.ts'
import { queries } from '../../../queries.ts'
import { moment } from '../../../ru/dates.ts'
import classes from './doors.module.css'
import { NewCodesForm } from './new-codes-form.tsx'
import { ProofForm } from './proof-form.tsx'
import { RecoveryCodesList } from './recovery-codes.tsx'
import { codes as own } from './ru/doors.ts'

type Step =
  | { readonly at: 'rest' }
  | { readonly at: 'proof'; readonly of: 'on' | 'off' | 'renew' }
  | { readonly at: 'telephone'; readonly begun: NewCodes }
  | { readonly at: 'paper'; readonly codes: readonly string[]; readonly done: string | null }

/** Codes of a telephone beside the password: switched on, off, and what lies on paper for a lost one. */
export function CodesSection({ doors }: { readonly doors: Doors }) {
  const [step, go] = useState<Step>({ at: 'rest' })
  const client = useQueryClient()
  const lookAgain = () => client.invalidateQueries({ queryKey: queries.doors().queryKey })
  const prove = useMutation({
    mutationFn: async ({ proof, of }: { readonly proof: string; readonly of: 'on' | 'off' | 'renew' }) => {
      if (of === 'on') return go({ at: 'telephone', begun: await api.beginCodes({ proof }) })
      if (of === 'renew') {
        const { codes } = await api.renewRecoveryCodes({ proof })
        return go({ at: 'paper', codes, done: null })
      }
      await api.switchCodesOff({ proof })
      notifications.show({ message: own.offNow })
      go({ at: 'rest' })
    },
    onSuccess: lookAgain,
  })
  const rest = () => {
    prove.reset()
    go({ at: 'rest' })
  }
  return (
    <section className={classes.section} aria-labelledby="codes-title">
      <h2 id="codes-title" className={classes.title}>
        {own.title}
      </h2>
      <p className={classes.about}>{own.about}</p>
      {step.at === 'rest' && <CodesState codes={doors.codes} onStep={(of) => go({ at: 'proof', of })} />}
      {step.at === 'proof' && (
        <ProofForm
          proofs={doors.proofs}
          failed={own.failed}
          error={prove.error}
          busy={prove.isPending}
          onProof={(proof) => prove.mutate({ proof, of: step.of })}
          onCancel={rest}
          {...(step.of === 'off' ? { doing: own.switchOff } : {})}
          {...(step.of === 'renew' ? { doing: own.renew, warning: own.renewWarns } : {})}
        />
      )}
      {step.at === 'telephone' && (
        <NewCodesForm
          begun={step.begun}
          onCancel={rest}
          onConfirmed={({ codes }) => {
            void lookAgain()
            go({ at: 'paper', codes, done: own.recoveryOn })
          }}
        />
      )}
      {step.at === 'paper' && <RecoveryCodesList codes={step.codes} done={step.done} onKept={rest} />}
    </section>
  )
}

interface CodesStateProps {
  readonly codes: Doors['codes']
  readonly onStep: (of: 'on' | 'off' | 'renew') => void
}

function CodesState({ codes, onStep }: CodesStateProps) {
  if (codes === null)
    return (
      <>
        <p className={classes.state}>{own.off}</p>
        <Button onClick={() => onStep('on')}>{own.switchOn}</Button>
      </>
    )
  return (
    <>
      <p className={classes.state}>
        <span className={classes.on}>{own.onSince(moment(codes.onSince))}</span>
        {'. '}
        {own.left(codes.recoveryLeft)}.
      </p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => onStep('renew')}>
          {own.renew}
        </Button>
        <Button variant="default" onClick={() => onStep('off')}>
          {own.switchOff}
        </Button>
      </div>
    </>
  )
}
