import '@mantine/dropzone/styles.layer.css'
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { Dropzone } from '@mantine/dropzone'
import { notifications } from '@mantine/notifications'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useRef, useState } from 'react'
import { api } from '../../api.ts'
import { sentenceOf } from '../../ask.ts'
import { HalvesNote } from '../../components/halves-note.tsx'
import { Icon } from '../../components/icon.tsx'
import { useNarrow } from '../../components/narrow.ts'
import { queries } from '../../queries.ts'
import { aboutImport } from '../../upload-file.ts'
import { AmendByHand } from './amend-by-hand.tsx'
import { AmendBySameAct } from './amend-by-same-act.tsx'
import classes from './import.module.css'
import { amendWords } from './ru/amend.ts'
import { words } from './ru/import.ts'
import type { Sending } from './use-sending.ts'

interface WayInProps {
  readonly organisationId: string
  /** The plan in force that is to be changed; null: a plan of its own. */
  readonly amends: string | null
  readonly sending: Sending
}

type Way = 'file' | 'text' | 'hand' | 'same'
const largest = 50 * 1024 * 1024

export function WayIn({ organisationId, amends, sending }: WayInProps) {
  const said = amends === null ? words : { ...words, ...amendWords.ways }
  const [way, setWay] = useState<Way>('file')
  const [text, setText] = useState('')
  const shared = useQuery({ ...queries.actsToShare(amends ?? ''), enabled: amends !== null })
  const acts = shared.data?.acts ?? []
  const narrow = useNarrow()
  return (
    <>
      <SegmentedControl
        aria-label={said.way}
        // Four ways are wider than a phone.
        orientation={narrow && acts.length > 0 ? 'vertical' : 'horizontal'}
        value={way}
        onChange={(value) => setWay(value as Way)}
        data={[
          { value: 'file', label: said.fromFile },
          { value: 'text', label: said.fromText },
          { value: 'hand', label: said.byHand },
          ...(acts.length === 0 ? [] : [{ value: 'same', label: amendWords.sameAct }]),
        ]}
      />
      {way === 'file' && sending.outgoing.length === 0 && <HalvesNote about={aboutImport(organisationId)} />}
      {way === 'file' && <FileDrop sending={sending} several={amends === null} />}
      {way === 'text' && (
        <form
          className={classes.stack}
          onSubmit={(event) => {
            event.preventDefault()
            if (text.trim() !== '') sending.sendText(text)
          }}
        >
          <Textarea
            label={said.text}
            description={said.textHow}
            autosize
            minRows={8}
            maxRows={20}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <div>
            <Button
              type="submit"
              disabled={text.trim() === ''}
              loading={sending.outgoing.some(({ name, state }) => name === '' && state !== 'failed')}
            >
              {said.readText}
            </Button>
          </div>
        </form>
      )}
      {way === 'same' && amends !== null && <AmendBySameAct planId={amends} acts={acts} />}
      {way === 'hand' &&
        (amends === null ? <ByHand organisationId={organisationId} /> : <AmendByHand planId={amends} />)}
    </>
  )
}

interface FileDropProps {
  readonly sending: Sending
  /** Each becomes a draft of its own; a plan is changed by one document. */
  readonly several: boolean
}

function FileDrop({ sending, several }: FileDropProps) {
  const open = useRef<() => void>(null)
  const choose = several ? words.chooseSeveral : words.choose
  return (
    <Dropzone
      openRef={open}
      activateOnClick={false}
      enablePointerEvents
      multiple={several}
      maxSize={largest}
      className={classes.drop ?? ''}
      inputProps={{ 'aria-label': choose }}
      tabIndex={-1}
      onDrop={sending.sendFiles}
      onReject={(rejected) => {
        const large = rejected.map(({ file }) => file).filter(({ size }) => size > largest)
        if (large.length > 0) sending.refuse(large, words.tooLarge)
        else notifications.show({ color: 'red', message: words.oneFile })
      }}
    >
      <div className={classes.dropInside}>
        <Icon name="import" size={28} />
        <div>
          <div className={classes.dropTitle}>{several ? words.dropSeveral : words.drop}</div>
          <div className={classes.soft}>{words.dropHow}</div>
        </div>
        <Button onClick={() => open.current?.()}>{choose}</Button>
      </div>
    </Dropzone>
  )
}

function ByHand({ organisationId }: { readonly organisationId: string }) {
  const [title, setTitle] = useState('')
  const client = useQueryClient()
  const navigate = useNavigate()
  const start = useMutation({
    mutationFn: () => api.newDraft({ organisationId, title: title.trim() }),
    onSuccess: (draft) => {
      void client.invalidateQueries({ queryKey: queries.drafts().queryKey })
      void navigate({ to: '/drafts/$draftId', params: { draftId: draft.id } })
    },
  })
  return (
    <form
      className={classes.stack}
      onSubmit={(event) => {
        event.preventDefault()
        if (title.trim() !== '') start.mutate()
      }}
    >
      <TextInput
        label={words.handTitle}
        description={words.handTitleHow}
        value={title}
        maxLength={2000}
        error={start.error === null ? undefined : sentenceOf(start.error)}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <div className={classes.soft}>{words.handHow}</div>
      <div>
        <Button type="submit" disabled={title.trim() === ''} loading={start.isPending}>
          {words.handStart}
        </Button>
      </div>
    </form>
  )
}
