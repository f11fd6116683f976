import { PasswordInput } from '@mantine/core'
import type { UseFormReturnType } from '@mantine/form'
import { words } from './ru/doors.ts'

export interface NewPassword {
  readonly next: string
  readonly again: string
}

/** The server's rule; checked here as well, so that the person need not wait to be told. */
const shortest = 10

export const newPasswordRules = {
  next: (next: string) => (next.length < shortest ? words.tooShort : null),
  again: (again: string, { next }: NewPassword) => (again === next ? null : words.notSame),
}

/** A password that is set anew, typed twice. */
export function NewPasswordFields<Values extends NewPassword>({
  form,
}: {
  readonly form: UseFormReturnType<Values>
}) {
  const eye = { visibilityToggleButtonProps: { 'aria-label': words.show, tabIndex: 0 } }
  return (
    <>
      <PasswordInput
        label={words.password}
        description={words.passwordHow}
        autoComplete="new-password"
        {...eye}
        {...form.getInputProps('next')}
      />
      <PasswordInput
        label={words.again}
        autoComplete="new-password"
        {...eye}
        {...form.getInputProps('again')}
      />
    </>
  )
}
