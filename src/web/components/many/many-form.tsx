import { Alert, Button, Group, Switch, Textarea } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import type { CivilDate } from '#core/calendar/civil-date.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { sentenceOf } from '../../ask.ts'
import { shortDate } from '../../ru/dates.ts'
import { words as general } from '../../ru/words.ts'
import { DateField } from '../date-field.tsx'
import { useKeptText } from '../kept-text.ts'
import { BarredList } from './barred-list.tsx'
import { FileForAll } from './file-for-all.tsx'
import classes from './many.module.css'
import { ReasonForEach, useReasons } from './reason-for-each.tsx'
import { words } from './ru/many.ts'
import type { Tickable, TickedList } from './tickable.ts'
import { type ManyCommand, type ManyKind, useMany } from './use-many.tsx'

interface ManyFormProps {
  readonly of: TickedList
  readonly kind: ManyKind
  readonly ticked: readonly Tickable[]
  readonly onUntick: (ids: readonly string[]) => void
  readonly onClose: () => void
}

/** What is said once of all ticked tasks; those that will not take it are named before it is done with the others. */
export function ManyForm({ of, kind, ticked, onUntick, onClose }: ManyFormProps) {
  const ids = useMemo(() => ticked.map(({ id }) => id), [ticked])
  const { about, today } = of
  const [day, setDay] = useState<CivilDate | null>(today)
  const [text, setText, forget] = useKeptText(`${about}:${kind}`)
  const [file, setFile] = useState<File | null>(null)
  const [fileKind, setFileKind] = useState<EvidenceKind>('other')
  const each = useReasons(about)
  const [tried, setTried] = useState(false)
  const own = kind === 'return' && each.on
  const command = commandOf(kind, day ?? today, text)
  const { many, barred, going, lightening } = useMany({
    about,
    ids,
    command,
    reasons: own ? each.of(ids).filter(({ reason }) => reason !== '') : null,
    file,
    fileKind,
    mine: of.answersMyself,
  })
  const left = new Set(barred.map(({ taskId }) => taskId))
  const taking = ticked.filter(({ id }) => !left.has(id))
  const open = taking.length
  const dayFault =
    kind !== 'submit'
      ? null
      : day === null
        ? words.dayMissing
        : day > today
          ? words.dayAhead(shortDate(today))
          : null
  const textFault = kind === 'return' && !own && text.trim() === '' ? words.reasonMissing : null
  const eachFault = own && taking.some(({ id }) => each.text(id).trim() === '')
  const fileFault = kind === 'attach' && file === null ? words.fileMissing : null
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (dayFault !== null || textFault !== null || fileFault !== null || eachFault) return
    many.mutate(undefined, {
      onSuccess: ({ barred: refused }) => {
        const still = new Set(refused.map(({ taskId }) => taskId))
        const taken = ids.filter((id) => !still.has(id))
        if (taken.length === 0) return
        each.forget(taken)
        onUntick(taken)
        // Those that would not take it stay ticked and named, with what was written.
        if (still.size > 0) return
        forget()
        onClose()
      },
    })
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      {kind === 'submit' && (
        <DateField
          label={words.doneDay}
          value={day}
          onChange={setDay}
          today={today}
          error={tried ? dayFault : null}
        />
      )}
      {kind === 'return' && ticked.length > 1 && (
        <Switch
          label={words.reasonEach}
          checked={each.on}
          onChange={(event) => each.set(event.currentTarget.checked)}
        />
      )}
      {own && <ReasonForEach ticked={taking} reasons={each} tried={tried} />}
      {(kind === 'submit' || (kind === 'return' && !own)) && (
        <Textarea
          label={kind === 'return' ? words.reason : words.note}
          description={kind === 'return' ? words.reasonHow : words.noteHow}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={tried ? textFault : null}
          autosize
          minRows={2}
          maxLength={4000}
        />
      )}
      {(kind === 'submit' || kind === 'attach') && (
        <FileForAll
          file={file}
          onFile={setFile}
          kind={fileKind}
          onKind={setFileKind}
          going={going}
          lightening={lightening}
          fault={tried ? fileFault : null}
        />
      )}
      {kind === 'accept' && <p className={classes.under}>{words.acceptHow}</p>}
      {kind === 'submit' && !of.answersMyself && of.controller !== null && (
        <p className={classes.under}>{words.submitTo(of.controller)}</p>
      )}
      <BarredList barred={barred} all={open === 0} onUntick={onUntick} />
      {many.error !== null && (
        <Alert color="red" title={words.failed} role="alert">
          {sentenceOf(many.error)}
        </Alert>
      )}
      <Group gap="sm">
        <Button type="submit" loading={many.isPending} disabled={open === 0}>
          {kind === 'submit' && of.answersMyself ? words.doMine(open) : words.do[kind](open)}
        </Button>
        <Button variant="default" onClick={onClose}>
          {general.cancel}
        </Button>
      </Group>
    </form>
  )
}

function commandOf(kind: ManyKind, doneOn: CivilDate, text: string): ManyCommand {
  const said = text.trim()
  if (kind === 'submit') return { kind, doneOn, note: said === '' ? null : said }
  if (kind === 'return') return { kind, points: [{ about: null, reason: said === '' ? general.dash : said }] }
  return { kind }
}
