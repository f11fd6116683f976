import { useEffect, useRef } from 'react'
import type { TaskDetails } from '#contract/task-details.ts'
import type { TaskCommandKind } from '#core/task/task-command.ts'
import type { Step } from '../use-step.ts'
import { goesOn } from './goes-on.ts'
import type { Queue } from './use-queue.ts'

/** Opens the next task of a queue when this one has been answered. */
export function useGoingOn(step: Step, queue: Queue | null): void {
  const goOn = useRef(queue?.goOn)
  useEffect(() => {
    goOn.current = queue?.goOn
  })
  const kind = step.isSuccess ? step.variables?.kind : undefined
  const answered = kind !== undefined && goesOn(kind)
  useEffect(() => {
    if (answered) goOn.current?.()
  }, [answered])
}

const answers: readonly TaskCommandKind[] = ['accept', 'return', 'refuse-time', 'decline-waiver']

/** Whether a submission or a request waits for me here. */
export function awaitsMe({ commands }: TaskDetails): boolean {
  return answers.some((kind) => commands.includes(kind))
}
