import { Progress } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import type { RollOut } from '#contract/roll-out.ts'
import { PartialNote } from '../../components/faces.tsx'
import { Icon } from '../../components/icon.tsx'
import { isLaying } from '../../queries.ts'
import { moment } from '../../ru/dates.ts'
import classes from './roll-out.module.css'
import { words } from './ru/roll-out.ts'

/** How far the last roll-out is, or what came of it. */
export function RollOutProgress({ rollOut }: { readonly rollOut: RollOut }) {
  useStaleAfterwards(rollOut)
  if (rollOut.state === 'refused') return <PartialNote>{rollOut.refusal}</PartialNote>
  if (isLaying(rollOut))
    return (
      <div className={classes.progress} role="status">
        <div>{rollOut.state === 'waiting' ? words.waiting : words.laying}</div>
        <Progress value={rollOut.progress * 100} aria-label={words.laying} transitionDuration={200} />
        <div className={classes.soft}>{words.leave}</div>
      </div>
    )
  return (
    <p className={classes.done} role="status">
      <Icon name="check" />
      <span>
        {words.done(rollOut, moment(rollOut.changedAt))}{' '}
        <Link to="/plans/$planId" params={{ planId: rollOut.planId }} search={{ view: 'matrix' }}>
          {words.toMatrix}
        </Link>
      </span>
    </p>
  )
}

/** What was shown of tasks before is no longer so once they were laid. */
function useStaleAfterwards(rollOut: RollOut): void {
  const client = useQueryClient()
  const before = useRef(rollOut.state)
  useEffect(() => {
    if (before.current !== rollOut.state && rollOut.state === 'done') {
      for (const queryKey of [['plan', rollOut.planId], ['plans'], ['today']])
        void client.invalidateQueries({ queryKey })
    }
    before.current = rollOut.state
  }, [client, rollOut.state, rollOut.planId])
}
