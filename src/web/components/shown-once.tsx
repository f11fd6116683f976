import { Alert, Button, CopyButton, TextInput } from '@mantine/core'
import { words } from '../ru/words.ts'
import classes from './shown-once.module.css'

interface ShownOnceProps {
  readonly title: string
  readonly url: string
  /** What the link is for and what to do with it. */
  readonly how: string
}

/** A link with a secret in it, which nobody is shown again. */
export function ShownOnce({ title, url, how }: ShownOnceProps) {
  return (
    <Alert color="green" title={title} role="status">
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
