import { Alert, Button, Group, Textarea } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { EvidenceWordsTyped, EvidenceWordsView } from '#contract/evidence-words.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { isWordPattern } from '#core/evidence/word-pattern.ts'
import { api } from '../../../api.ts'
import { sentenceOf } from '../../../ask.ts'
import { clock } from '../../../ru/dates.ts'
import { words as general } from '../../../ru/words.ts'
import { words } from '../ru/evidence-words.ts'
import classes from './evidence-words.module.css'

interface WordsFormProps {
  readonly of: EvidenceWordsView['kinds'][number]
  readonly onDone: () => void
}

/** The words of one kind, a line each; what they would change is told while they are typed. */
export function WordsForm({ of, onDone }: WordsFormProps) {
  const client = useQueryClient()
  const [said, setSaid] = useState(of.words.join('\n'))
  const [except, setExcept] = useState(of.except.join('\n'))
  const typed = { words: linesOf(said), except: linesOf(except) }
  const faults = [typed.words, typed.except].map((lines) => lines.filter((line) => !isWordPattern(line)))
  const [wordFaults = [], exceptFaults = []] = faults
  const fit = wordFaults.length === 0 && exceptFaults.length === 0
  const mend = useMutation({
    mutationFn: (body: EvidenceWordsTyped) => api.mendEvidenceWords(body),
    onSuccess: async (_, { typed: now }) => {
      await Promise.all(
        ['evidence-words', 'task'].map((name) => client.invalidateQueries({ queryKey: [name] })),
      )
      const done = now === null ? words.restored : words.saved
      notifications.show({ message: `${done}. ${general.savedAt(clock(new Date()))}` })
      onDone()
    },
  })
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (fit) mend.mutate({ kind: of.kind, typed })
      }}
    >
      <Textarea
        label={words.field}
        description={words.fieldHow}
        value={said}
        onChange={(event) => setSaid(event.currentTarget.value)}
        error={wordFaults.length > 0 ? words.faulty(wordFaults.join(', ')) : null}
        autosize
        minRows={4}
      />
      <Textarea
        label={words.except}
        description={words.exceptHow}
        value={except}
        onChange={(event) => setExcept(event.currentTarget.value)}
        error={exceptFaults.length > 0 ? words.faulty(exceptFaults.join(', ')) : null}
        autosize
        minRows={2}
      />
      {fit && <Preview body={{ kind: of.kind, typed }} />}
      {mend.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(mend.error)}
        </Alert>
      )}
      <Group gap="sm">
        <Button type="submit" disabled={!fit} loading={mend.isPending}>
          {general.save}
        </Button>
        {of.own && (
          <Button variant="default" onClick={() => mend.mutate({ kind: of.kind, typed: null })}>
            {words.restore}
          </Button>
        )}
      </Group>
    </form>
  )
}

function Preview({ body }: { readonly body: EvidenceWordsTyped }) {
  const { data, error } = useQuery({
    queryKey: ['evidence-words', 'preview', body],
    queryFn: () => api.previewEvidenceWords(body),
    placeholderData: (shown) => shown,
  })
  if (error !== null) return <p className={classes.soft}>{sentenceOf(error)}</p>
  if (data === undefined) return <p className={classes.soft}>{words.previewing}</p>
  return (
    <section aria-label={words.preview} className={classes.preview}>
      <p role="status">{data.tasks === 0 ? words.nothing : words.changes(data.tasks)}</p>
      <ul>
        {data.examples.map(({ title, before, after }) => (
          <li key={title}>{words.example(title, kindsText(before), kindsText(after))}</li>
        ))}
      </ul>
    </section>
  )
}

function kindsText(kinds: readonly EvidenceKind[]): string {
  return kinds.length === 0 ? words.anything : kinds.map((kind) => `«${kindWord[kind]}»`).join(words.and)
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}
