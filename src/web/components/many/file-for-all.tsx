import { Button, FileButton, NativeSelect, Progress } from '@mantine/core'
import { type EvidenceKind, evidenceKinds } from '#core/evidence/evidence-kind.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import type { Going } from '../../send-in-pieces.ts'
import { LightenChoice } from '../lighten/lighten-choice.tsx'
import { LightenNotes } from '../lighten/lighten-notes.tsx'
import type { useLighten } from '../lighten/use-lighten.ts'
import classes from './many.module.css'
import { words } from './ru/many.ts'

interface FileForAllProps {
  readonly file: File | null
  readonly onFile: (file: File | null) => void
  readonly kind: EvidenceKind
  readonly onKind: (kind: EvidenceKind) => void
  readonly going: Going | null
  readonly lightening: ReturnType<typeof useLighten>
  readonly fault: string | null
}

/** One file that proves all ticked tasks; it goes out once. */
export function FileForAll({ file, onFile, kind, onKind, going, lightening, fault }: FileForAllProps) {
  return (
    <>
      <div>
        <FileButton onChange={onFile}>
          {(props) => (
            <Button {...props} variant="default">
              {words.choose}
            </Button>
          )}
        </FileButton>{' '}
        {file?.name ?? words.file}
        <p className={classes.under}>{words.fileHow}</p>
        {fault !== null && (
          <p className={classes.fault} role="alert">
            {fault}
          </p>
        )}
      </div>
      {file !== null && (
        <NativeSelect
          label={words.kind}
          value={kind}
          onChange={(event) => onKind(event.currentTarget.value as EvidenceKind)}
          data={evidenceKinds.map((value) => ({ value, label: kindWord[value] }))}
        />
      )}
      {file?.type.startsWith('image/') === true && (
        <LightenChoice lighten={lightening.lighten} onLighten={lightening.setLighten} />
      )}
      {going !== null && file !== null && (
        <div role="status">
          {going.waiting ? words.lineLost(file.name) : words.sending(file.name)}
          <Progress value={going.share * 100} aria-label={words.sending(file.name)} />
        </div>
      )}
      <LightenNotes notes={lightening.notes} />
    </>
  )
}
