import { Button, FileButton } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useRef } from 'react'
import { Icon } from '../../../components/icon.tsx'
import { words } from '../ru/evidence.ts'
import classes from '../task.module.css'

interface FilePickProps {
  readonly busy: boolean
  readonly onPick: (files: readonly File[]) => void
}

const accepted =
  '.pdf,.docx,.doc,.rtf,.odt,.xlsx,.xls,.ods,.pptx,.ppt,.odp,.jpg,.jpeg,.png,.webp,application/pdf,image/jpeg,image/png,image/webp'

const photographed = 'image/jpeg,image/png,image/webp'

/**
 * Files from the disk, several at once, and on a phone or tablet a picture taken now; what they are is told by the server
 * from what is in them.
 */
export function FilePick({ busy, onPick }: FilePickProps) {
  // A list of files among whose kinds pictures are only one does not offer the camera on every phone.
  const byHand = useMediaQuery('(pointer: coarse)', undefined, { getInitialValueInEffect: false }) ?? false
  return (
    <div>
      <div className={classes.picks}>
        {byHand && <Pick busy={busy} onPick={onPick} camera />}
        <Pick busy={busy} onPick={onPick} />
      </div>
      <p className={classes.soft}>{words.chooseHow}</p>
    </div>
  )
}

interface PickProps extends FilePickProps {
  readonly camera?: boolean
}

function Pick({ busy, onPick, camera = false }: PickProps) {
  const reset = useRef<() => void>(null)
  return (
    <FileButton
      multiple
      accept={camera ? photographed : accepted}
      {...(camera ? { capture: 'environment' } : {})}
      resetRef={reset}
      onChange={(files) => {
        if (files.length > 0) onPick(files)
        // The same file may be chosen again after it was mended.
        reset.current?.()
      }}
    >
      {(props) => (
        <Button
          {...props}
          variant="default"
          loading={busy}
          {...(camera ? { leftSection: <Icon name="camera" size={18} /> } : {})}
        >
          {camera ? words.photograph : words.choose}
        </Button>
      )}
    </FileButton>
  )
}
