import { Alert, Button, PasswordInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { ReactNode } from 'react'
import type { Doors } from '#contract/door.ts'
import { sentenceOf } from '../../../ask.ts'
import { DeviceRefused } from '../../../ask-device.ts'
import { useSelf } from '../../../components/self.ts'
import classes from './doors.module.css'
import { words } from './ru/doors.ts'
import { keys } from './ru/keys.ts'

interface ProofFormProps {
  readonly proofs: Doors['proofs']
  readonly failed: string
  readonly error: Error | null
  readonly busy: boolean
  readonly onProof: (proof: string) => void
  readonly onCancel: () => void
  /** What the proof is asked for, on the button. */
  readonly doing?: string
  readonly warning?: string
  /** Further fields, above the proof; the first of them takes the focus. */
  readonly children?: ReactNode
}

/** Asks for the password once more before a way of signing in is changed. Who has nothing to show goes on at once. */
export function ProofForm(props: ProofFormProps) {
  const { proofs, failed, error, busy, onProof, onCancel, doing, warning, children } = props
  const { person } = useSelf()
  const none = !proofs.password && !proofs.code
  const form = useForm({
    initialValues: { proof: '' },
    validate: { proof: (proof) => (none || proof !== '' ? null : words.proofMissing) },
  })
  return (
    <form className={classes.form} noValidate onSubmit={form.onSubmit(({ proof }) => onProof(proof))}>
      {error !== null && (
        <Alert color="red" title={failed} role="alert">
          {error instanceof DeviceRefused ? (error.known ? keys.known : keys.stopped) : sentenceOf(error)}
        </Alert>
      )}
      {warning !== undefined && <p className={classes.about}>{warning}</p>}
      {children}
      <input type="hidden" name="username" autoComplete="username" value={person.signInName} readOnly />
      {!none && (
        <PasswordInput
          label={labelOf(proofs)}
          description={words.proofTitle}
          autoComplete="current-password"
          autoFocus={children === undefined}
          visibilityToggleButtonProps={{ 'aria-label': words.showProof, tabIndex: 0 }}
          {...form.getInputProps('proof')}
        />
      )}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {doing ?? words.goOn}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}

function labelOf({ password, code }: Doors['proofs']): string {
  if (password && code) return words.proofEither
  return code ? words.proofCode : words.proofPassword
}
