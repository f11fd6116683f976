import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import type { NewCodes, RecoveryCodes } from '#contract/door.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import classes from './doors.module.css'
import { QrPicture } from './qr-picture.tsx'
import { codes as own, words } from './ru/doors.ts'

interface NewCodesFormProps {
  readonly begun: NewCodes
  readonly onConfirmed: (recovery: RecoveryCodes) => void
  readonly onCancel: () => void
}

/** The picture for the telephone, and the first code that shows it was read. */
export function NewCodesForm({ begun, onConfirmed, onCancel }: NewCodesFormProps) {
  const confirm = useMutation({ mutationFn: api.confirmCodes, onSuccess: onConfirmed })
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (/^\d{6}$/.test(code.replace(/\s/g, '')) ? null : own.firstCodeMissing) },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => confirm.mutate(values, { onError: () => form.reset() }))}
    >
      <h3 className={classes.step}>{own.scanTitle}</h3>
      <p className={classes.about}>{own.scan}</p>
      <QrPicture text={begun.address} label={own.picture} />
      <div>
        <div className={classes.about}>{own.noCamera}</div>
        <code className={classes.secret}>{begun.secret.match(/.{4}/g)?.join(' ')}</code>
      </div>
      {confirm.error !== null && (
        <Alert color="red" title={own.failed} role="alert">
          {sentenceOf(confirm.error)}
        </Alert>
      )}
      <TextInput
        label={own.firstCode}
        description={own.firstCodeHow}
        autoComplete="one-time-code"
        inputMode="numeric"
        autoFocus
        {...form.getInputProps('code')}
      />
      <div className={classes.buttons}>
        <Button type="submit" loading={confirm.isPending}>
          {own.confirm}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  )
}
