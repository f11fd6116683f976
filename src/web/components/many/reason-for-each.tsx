import { Textarea } from '@mantine/core'
import { useState } from 'react'
import type { ManySteps } from '#contract/many-steps.ts'
import { useKeptText } from '../kept-text.ts'
import { words } from './ru/many.ts'
import type { Tickable } from './tickable.ts'

/** What is to be mended in each task, as far as it is written; kept in this browser until it is sent. */
export interface Reasons {
  readonly on: boolean
  readonly set: (on: boolean) => void
  readonly text: (taskId: string) => string
  readonly write: (taskId: string, text: string) => void
  readonly of: (ids: readonly string[]) => NonNullable<ManySteps['reasons']>
  readonly forget: (ids: readonly string[]) => void
}

export function useReasons(about: string): Reasons {
  const [kept, keep] = useKeptText(`${about}:return:each`)
  const written = parse(kept)
  const [on, set] = useState(written.size > 0)
  const save = (next: ReadonlyMap<string, string>) =>
    keep(next.size === 0 ? '' : JSON.stringify(Object.fromEntries(next)))
  const text = (taskId: string) => written.get(taskId) ?? ''
  return {
    on,
    set,
    text,
    write: (taskId, said) => save(new Map([...written, [taskId, said]])),
    of: (ids) => ids.map((taskId) => ({ taskId, reason: text(taskId).trim() })),
    forget: (ids) => save(new Map([...written].filter(([taskId]) => !ids.includes(taskId)))),
  }
}

/** A browser may keep what somebody else has put there. */
function parse(kept: string): ReadonlyMap<string, string> {
  try {
    const read: unknown = JSON.parse(kept)
    if (typeof read !== 'object' || read === null) return new Map()
    return new Map(
      Object.entries(read).filter(
        (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1] !== '',
      ),
    )
  } catch {
    return new Map()
  }
}

interface ReasonForEachProps {
  readonly ticked: readonly Tickable[]
  readonly reasons: Reasons
  readonly tried: boolean
}

/** A field for each ticked task, under the name of whoever owes it. */
export function ReasonForEach({ ticked, reasons, tried }: ReasonForEachProps) {
  return ticked.map(({ id, organisation, measure = null, dueOn }) => (
    <Textarea
      key={id}
      label={words.reasonOf(words.which(organisation, measure, words.until(dueOn)))}
      value={reasons.text(id)}
      onChange={(event) => reasons.write(id, event.currentTarget.value)}
      error={tried && reasons.text(id).trim() === '' ? words.reasonMissing : null}
      autosize
      minRows={1}
      maxLength={4000}
    />
  ))
}
