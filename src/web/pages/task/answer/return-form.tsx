import { Button, Group, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import type { EvidenceKind } from '#core/evidence/evidence-kind.ts'
import { kindWord } from '#core/evidence/ru/kind-word.ts'
import { useFocusAtOnce } from '../../../components/focus-at-once.ts'
import { useKeptText } from '../../../components/kept-text.ts'
import { words as standing } from '../../../ru/words.ts'
import { words } from '../ru/task.ts'
import classes from '../task.module.css'
import type { Step } from '../use-step.ts'

interface ReturnFormProps {
  readonly task: TaskDetails
  readonly step: Step
  readonly onClose: () => void
}

type Reasons = Readonly<Record<string, string>>

/** A reason for each point of the checklist and for the whole; half written, they live through a reload. */
export function ReturnForm({ task, step, onClose }: ReturnFormProps) {
  const [kept, keep, forget] = useKeptText(`task:${task.id}:return`)
  const [tried, setTried] = useState(false)
  const first = useFocusAtOnce<HTMLTextAreaElement>()
  const reasons = parse(kept)
  const abouts: readonly (EvidenceKind | null)[] = [
    null,
    ...new Set([...task.checklist.items, ...task.evidence].map((one) => one.kind)),
  ]
  const points = abouts.flatMap((about) => {
    const reason = reasons[about ?? '']?.trim() ?? ''
    return reason === '' ? [] : [{ about, reason }]
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (points.length === 0) return
    step.mutate(
      { kind: 'return', points },
      {
        onSuccess: () => {
          forget()
          onClose()
        },
      },
    )
  }
  return (
    <form className={classes.form} noValidate onSubmit={send}>
      <p className={classes.soft}>{words.returnHow}</p>
      {abouts.map((about, place) => (
        <Textarea
          key={about ?? ''}
          ref={place === 0 ? first : null}
          label={about === null ? words.wholeTask : kindWord[about]}
          value={reasons[about ?? ''] ?? ''}
          onChange={(event) => keep(JSON.stringify({ ...reasons, [about ?? '']: event.currentTarget.value }))}
          error={place === 0 && tried && points.length === 0 ? words.pointMissing : null}
          autosize
          minRows={1}
          maxLength={4000}
        />
      ))}
      <Group gap="sm">
        <Button type="submit" loading={step.isPending}>
          {words.sendBack}
        </Button>
        <Button variant="default" onClick={onClose}>
          {standing.cancel}
        </Button>
      </Group>
    </form>
  )
}

/** What stands in the browser may be anybody's. */
function parse(text: string): Reasons {
  try {
    const kept: unknown = text === '' ? {} : JSON.parse(text)
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    )
  } catch {
    return {}
  }
}
