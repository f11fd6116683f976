import { Alert, Button, CopyButton, TextInput } from '@mantine/core'
import classes from './people.module.css'
import { inviting as words } from './ru/people.ts'

interface HandOverProps {
  readonly path: '/invitation' | '/new-password'
  readonly token: string
  /** What the link is for and how long it opens. */
  readonly how: string
}

/** A link that is shown once, for who hands it over by themselves. */
export function HandOver({ path, token, how }: HandOverProps) {
  const url = `${window.location.origin}${path}#${token}`
  return (
    <Alert color="green" title={words.handOverTitle} role="status">
      <p className={classes.how}>{how}</p>
      <TextInput
        label={words.link}
        value={url}
        readOnly
        onFocus={(event) => event.currentTarget.select()}
        mb="sm"
      />
      <CopyButton value={url}>
        {({ copied, copy }) => (
          <Button variant="default" onClick={copy}>
            {copied ? words.copied : words.copy}
          </Button>
        )}
      </CopyButton>
    </Alert>
  )
}
