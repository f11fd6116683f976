import { Button } from '@mantine/core'
import { useState } from 'react'
import type { MeasureTasks } from '#contract/measure-tasks.ts'
import { ManyForm } from './many-form.tsx'
import classes from './measure-tasks.module.css'
import { words } from './ru/measure-tasks.ts'
import type { ManyKind } from './use-many.ts'

type Task = MeasureTasks['tasks'][number]

/** What a task must take for an action to be offered; a file is laid by who may submit. */
const command = { submit: 'submit', attach: 'submit', accept: 'accept', return: 'return' } as const
const kinds = ['accept', 'return', 'submit', 'attach'] as const

interface ManyPanelProps {
  readonly of: MeasureTasks
  readonly ticked: readonly Task[]
  readonly onUntick: (ids: readonly string[]) => void
}

/** How many are ticked, and what may be done with them. */
export function ManyPanel({ of, ticked, onUntick }: ManyPanelProps) {
  const [kind, setKind] = useState<ManyKind | null>(null)
  const offered = kinds.filter((one) => ticked.some(({ commands }) => commands.includes(command[one])))
  const ids = ticked.map(({ id }) => id)
  return (
    <section className={classes.panel} data-open={kind === null ? undefined : ''} aria-label={words.actions}>
      <div className={classes.buttons}>
        <strong role="status">{words.ticked(ticked.length)}</strong>
        {ticked.length > 0 && (
          <Button variant="subtle" color="gray" size="compact-sm" onClick={() => onUntick(ids)}>
            {words.untick}
          </Button>
        )}
      </div>
      {kind === null && offered.length > 0 && (
        <div className={classes.buttons}>
          {offered.map((one, place) => (
            <Button key={one} variant={place === 0 ? 'filled' : 'default'} onClick={() => setKind(one)}>
              {one === 'submit' && of.answersMyself ? words.submitMine : words.action[one]}
            </Button>
          ))}
        </div>
      )}
      {kind !== null && (
        <ManyForm
          key={kind}
          of={of}
          kind={kind}
          ticked={ticked}
          onUntick={onUntick}
          onClose={() => setKind(null)}
        />
      )}
    </section>
  )
}
