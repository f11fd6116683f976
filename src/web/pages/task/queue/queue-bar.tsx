import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { searchOf } from '../../../components/tasks/task-search.ts'
import { words } from '../ru/queue.ts'
import classes from './queue.module.css'
import type { Queue } from './use-queue.ts'

interface QueueBarProps {
  readonly queue: Queue
  /** Nothing waits here for me any more. */
  readonly answered: boolean
}

/** How far I am among those that wait for my answer, and the ways on, back and out. */
export function QueueBar({ queue, answered }: QueueBarProps) {
  const { place, length, previous, next, query, said, goOn } = queue
  return (
    <nav className={classes.bar} aria-label={words.queue}>
      <div className={classes.place} role="status">
        {place === null ? words.queue : words.place(place, length)}
        {said !== null && <div className={classes.said}>{words.before(said)}</div>}
      </div>
      {previous !== null && (
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link
              to="/tasks/$taskId"
              params={{ taskId: previous }}
              search={{ queue: query }}
              preload={false}
              {...props}
            />
          )}
        >
          {words.previous}
        </Button>
      )}
      <Button
        variant={answered ? 'filled' : 'default'}
        data-jump="next"
        disabled={length === 0}
        onClick={goOn}
      >
        {next === null && length > 0 ? words.finish : answered ? words.next : words.skip}
      </Button>
      {next !== null && (
        <Button
          variant="subtle"
          color="gray"
          renderRoot={(props) => <Link to="/tasks" search={searchOf(query)} preload={false} {...props} />}
        >
          {words.leave}
        </Button>
      )}
      {place !== null && (
        <progress className={classes.progress} value={place} max={length} aria-label={words.queue} />
      )}
    </nav>
  )
}
