import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import classes from './many.module.css'
import { ManyForm } from './many-form.tsx'
import { words } from './ru/many.ts'
import type { Tickable, TickedList } from './tickable.ts'
import type { ManyKind } from './use-many.tsx'

interface ManyPanelProps {
  readonly of: TickedList
  readonly ticked: readonly Tickable[]
  readonly onUntick: (ids: readonly string[]) => void
  /** Beside how many are ticked. */
  readonly children?: ReactNode
}

/** How many are ticked, and what may be done with them. */
export function ManyPanel({ of, ticked, onUntick, children }: ManyPanelProps) {
  const [kind, setKind] = useState<ManyKind | null>(null)
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
        {children}
      </div>
      {kind === null && ticked.length > 0 && of.kinds.length > 0 && (
        <div className={classes.buttons}>
          {of.kinds.map((one, place) => (
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
