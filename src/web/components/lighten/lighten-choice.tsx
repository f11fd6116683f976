import { Checkbox } from '@mantine/core'
import { words } from './ru/lighten.ts'

interface LightenChoiceProps {
  readonly lighten: boolean
  readonly onLighten: (lighten: boolean) => void
}

/** Whether heavy photos are made smaller before they go out; who wants the originals sent takes the tick away. */
export function LightenChoice({ lighten, onLighten }: LightenChoiceProps) {
  return (
    <Checkbox
      label={words.choose}
      checked={lighten}
      onChange={(event) => onLighten(event.currentTarget.checked)}
    />
  )
}
