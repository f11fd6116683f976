import { Alert, Button, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { words } from './ru/sign-in.ts'
import classes from './sign-in-page.module.css'

interface CodeFormProps {
  readonly onEntered: () => Promise<void>
  readonly onBack: () => void
}

/** The second step: a code of the telephone, or one from paper. */
export function CodeForm({ onEntered, onBack }: CodeFormProps) {
  const [onPaper, putOnPaper] = useState(false)
  const give = useMutation({ mutationFn: api.giveCode, onSuccess: onEntered })
  const form = useForm({
    initialValues: { code: '' },
    validate: { code: (code) => (code.trim() === '' ? words.codeMissing : null) },
  })
  const turn = () => {
    putOnPaper(!onPaper)
    give.reset()
    form.reset()
  }
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={form.onSubmit((values) => give.mutate(values, { onError: () => form.reset() }))}
    >
      {give.error !== null && (
        <Alert color="red" role="alert">
          {sentenceOf(give.error)}
        </Alert>
      )}
      <TextInput
        // The field of the other kind is another field: the keyboard of a telephone changes with it.
        key={onPaper ? 'paper' : 'telephone'}
        label={onPaper ? words.paper : words.code}
        description={onPaper ? words.paperHow : words.codeHow}
        autoComplete={onPaper ? 'off' : 'one-time-code'}
        inputMode={onPaper ? 'text' : 'numeric'}
        autoCapitalize="none"
        autoFocus
        spellCheck={false}
        {...form.getInputProps('code')}
      />
      <Button type="submit" loading={give.isPending}>
        {words.enter}
      </Button>
      <div className={classes.ways}>
        <Button variant="subtle" size="compact-sm" onClick={turn}>
          {onPaper ? words.haveTelephone : words.noTelephone}
        </Button>
        <Button variant="subtle" size="compact-sm" onClick={onBack}>
          {words.otherName}
        </Button>
      </div>
      {onPaper && <p className={classes.forgotten}>{words.lostBoth}</p>}
    </form>
  )
}
