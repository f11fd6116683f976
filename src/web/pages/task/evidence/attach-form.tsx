import { Alert, Button, NativeSelect, Progress, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { NewEvidence } from '#contract/evidence.ts'
import type { TaskDetails } from '#contract/task-details.ts'
import { type EvidenceKind, evidenceKinds } from '#core/evidence/evidence-kind.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { HalvesNote } from '../../../components/halves-note.tsx'
import { useKeptText } from '../../../components/kept-text.ts'
import { LightenChoice } from '../../../components/lighten/lighten-choice.tsx'
import { LightenNotes } from '../../../components/lighten/lighten-notes.tsx'
import { queries } from '../../../queries.ts'
import { aboutTask } from '../../../upload-file.ts'
import { FailedNote } from '../failed-note.tsx'
import { words } from '../ru/evidence.ts'
import classes from '../task.module.css'
import { FilePick } from './file-pick.tsx'
import { useAttach } from './use-attach.ts'

type Form = keyof typeof words.forms

const forms = Object.entries(words.forms).map(([value, label]) => ({ value: value as Form, label }))

/** Brings evidence: a file, a link, words, or a file that proves another task already. */
export function AttachForm({ task }: { readonly task: TaskDetails }) {
  const missing = task.checklist.items.find((item) => !item.met)?.kind
  const [form, setForm] = useState<Form>('file')
  const [chosen, setChosen] = useState<EvidenceKind | null>(null)
  const kind = chosen ?? missing ?? (form === 'link' ? 'web-page' : 'other')
  const { bring, sendFiles, sending, lightening } = useAttach(task.id)
  const sent = () => setChosen(null)
  const sentAll = (forget: () => void) => {
    forget()
    sent()
  }
  return (
    <div className={classes.form}>
      <h3 className={classes.heading}>{words.attach}</h3>
      <SegmentedControl
        data={forms}
        value={form}
        onChange={(next) => {
          bring.reset()
          sendFiles.reset()
          setForm(next as Form)
        }}
        aria-label={words.form}
        withItemsBorders={false}
      />
      <NativeSelect
        label={words.kind}
        value={kind}
        onChange={(event) => setChosen(event.currentTarget.value as EvidenceKind)}
        data={evidenceKinds.map((value) => ({ value, label: kindWord[value] }))}
      />
      <FailedNote title={words.failed} error={bring.error ?? sendFiles.error} />
      {(sendFiles.data ?? []).map(({ name, sentence }) => (
        <Alert key={name} color="red" role="alert" title={words.failedOf(name)}>
          {sentence}
        </Alert>
      ))}
      {form === 'file' && (
        <>
          <FilePick
            busy={sendFiles.isPending}
            onPick={(files) => sendFiles.mutate({ kind, files }, { onSuccess: sent })}
          />
          <LightenChoice lighten={lightening.lighten} onLighten={lightening.setLighten} />
          {sending === null && <HalvesNote about={aboutTask(task.id)} />}
          {sending !== null && (
            <div role="status">
              {sending.waiting ? words.lineLost(sending.name) : words.sending(sending.name)}
              <Progress value={sending.share * 100} aria-label={words.sending(sending.name)} />
            </div>
          )}
          <LightenNotes notes={lightening.notes} />
        </>
      )}
      {form === 'link' && (
        <WordsForm
          key="link"
          about={`task:${task.id}:link`}
          link
          busy={bring.isPending}
          onSend={(text, caption, forget) =>
            bring.mutate(
              { form: 'link', kind, link: text, caption: caption === '' ? null : caption },
              { onSuccess: () => sentAll(forget) },
            )
          }
        />
      )}
      {form === 'words' && (
        <WordsForm
          key="words"
          about={`task:${task.id}:words`}
          busy={bring.isPending}
          onSend={(text, _, forget) =>
            bring.mutate({ form: 'words', kind, words: text }, { onSuccess: () => sentAll(forget) })
          }
        />
      )}
      {form === 'known' && (
        <KnownForm
          taskId={task.id}
          busy={bring.isPending}
          onSend={(evidenceId) => bring.mutate({ form: 'same-file', kind, evidenceId } satisfies NewEvidence)}
        />
      )}
    </div>
  )
}

interface WordsFormProps {
  readonly about: string
  readonly link?: boolean
  readonly busy: boolean
  readonly onSend: (text: string, caption: string, forget: () => void) => void
}

function WordsForm({ about, link = false, busy, onSend }: WordsFormProps) {
  const [text, setText, forget] = useKeptText(about)
  const [caption, setCaption] = useState('')
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend(link ? withScheme(text) : text, caption.trim(), () => {
      forget()
      setCaption('')
    })
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      {link ? (
        <>
          <TextInput
            label={words.link}
            description={words.linkHow}
            type="url"
            inputMode="url"
            autoCapitalize="none"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <TextInput
            label={words.caption}
            maxLength={300}
            value={caption}
            onChange={(event) => setCaption(event.currentTarget.value)}
          />
        </>
      ) : (
        <Textarea
          label={words.words}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={8000}
        />
      )}
      <div>
        <Button type="submit" variant="default" loading={busy}>
          {words.add}
        </Button>
      </div>
    </form>
  )
}

/** People copy an address as the browser shows it, without its beginning. */
function withScheme(text: string): string {
  const typed = text.trim()
  return typed === '' || /^[a-z]+:/i.test(typed) ? typed : `https://${typed}`
}

interface KnownFormProps {
  readonly taskId: string
  readonly busy: boolean
  readonly onSend: (evidenceId: string) => void
}

function KnownForm({ taskId, busy, onSend }: KnownFormProps) {
  const query = useQuery(queries.knownFiles(taskId))
  const files = query.data?.files ?? []
  const [chosen, setChosen] = useState('')
  const first = files.find((file) => file.id === chosen)?.id ?? files[0]?.id
  if (query.error !== null) return <FailedNote title={words.failed} error={query.error} />
  if (first === undefined) return <p className={classes.soft}>{query.isPending ? '' : words.noKnown}</p>
  return (
    <div className={classes.form}>
      <NativeSelect
        label={words.known}
        description={words.knownHow}
        value={first}
        onChange={(event) => setChosen(event.currentTarget.value)}
        data={files.map((file) => ({ value: file.id, label: `${file.content} · ${file.measureTitle}` }))}
      />
      <div>
        <Button variant="default" loading={busy} onClick={() => onSend(first)}>
          {words.add}
        </Button>
      </div>
    </div>
  )
}
