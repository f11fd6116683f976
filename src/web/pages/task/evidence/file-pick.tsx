import { Button, FileButton } from '@mantine/core'
import { useRef } from 'react'
import { words } from '../ru/evidence.ts'
import classes from '../task.module.css'

interface FilePickProps {
  readonly busy: boolean
  readonly onPick: (files: readonly File[]) => void
}

const accepted =
  '.pdf,.docx,.doc,.rtf,.odt,.xlsx,.xls,.ods,.pptx,.ppt,.odp,.jpg,.jpeg,.png,application/pdf,image/jpeg,image/png'

/** Files from the disk, several at once; what they are is told by the server from what is in them. */
export function FilePick({ busy, onPick }: FilePickProps) {
  const reset = useRef<() => void>(null)
  return (
    <div>
      <FileButton
        multiple
        accept={accepted}
        resetRef={reset}
        onChange={(files) => {
          if (files.length > 0) onPick(files)
          // The same file may be chosen again after it was mended.
          reset.current?.()
        }}
      >
        {(props) => (
          <Button {...props} variant="default" loading={busy}>
            {words.choose}
          </Button>
        )}
      </FileButton>
      <p className={classes.soft}>{words.chooseHow}</p>
    </div>
  )
}
