import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { checkQueueKey } from './check-queue.ts'
import { words } from './ru/check.ts'

interface CheckLinkProps {
  /** The question of the list that is gone through. */
  readonly query: string
  /** The first of it. */
  readonly taskId: string
}

/** Opens the first of those that wait for my answer; the next ones open as each is answered. */
export function CheckLink({ query, taskId }: CheckLinkProps) {
  const client = useQueryClient()
  return (
    <Button
      // Whoever begins anew goes through what waits now.
      onClick={() => client.removeQueries({ queryKey: [checkQueueKey] })}
      renderRoot={(props) => (
        <Link to="/tasks/$taskId" params={{ taskId }} search={{ queue: query }} preload={false} {...props} />
      )}
    >
      {words.oneByOne}
    </Button>
  )
}
