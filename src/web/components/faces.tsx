import { Button, Skeleton } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useState } from 'react'
import { AskFailed, sentenceOf } from '../ask.ts'
import { clock } from '../ru/dates.ts'
import { words } from '../ru/words.ts'
import classes from './faces.module.css'
import { Icon, type IconName } from './icon.tsx'

interface FacesProps<Answer> {
  readonly query: Pick<UseQueryResult<Answer>, 'data' | 'error' | 'dataUpdatedAt' | 'isFetching'> & {
    readonly refetch: () => Promise<unknown>
  }
  /** What stands there while it loads; rows of text unless said otherwise. */
  readonly skeleton?: ReactNode
  readonly children: (answer: Answer) => ReactNode
}

/** The faces of what was asked of the server: loading, failed, shown but not fresh (partial), shown. */
export function Faces<Answer>({ query, skeleton, children }: FacesProps<Answer>) {
  const { data, error, dataUpdatedAt, isFetching } = query
  const again = () => void query.refetch()
  if (data !== undefined)
    return (
      <>
        {error !== null && (
          <PartialNote onRetry={again} busy={isFetching}>
            {sentenceOf(error)} {words.shownAt(clock(new Date(dataUpdatedAt)))}
          </PartialNote>
        )}
        {children(data)}
      </>
    )
  if (error !== null) return <FailedFace error={error} onRetry={again} busy={isFetching} />
  return <LoadingFace>{skeleton}</LoadingFace>
}

/** Nothing for the first 200 ms, so that a quick answer does not flash; then grey shapes. */
export function LoadingFace({ children }: { readonly children?: ReactNode }) {
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div role="status" aria-busy="true" data-face="loading">
      <span className="unseen">{words.loading}</span>
      {late && (children ?? <SkeletonRows />)}
    </div>
  )
}

export function SkeletonRows({ rows = 8 }: { readonly rows?: number }) {
  return (
    <div className={classes.skeleton}>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey rows have no identity
        <Skeleton key={row} height={20} width={`${92 - ((row * 37) % 40)}%`} />
      ))}
    </div>
  )
}

interface EmptyFaceProps {
  readonly icon?: IconName
  readonly title: string
  readonly children?: ReactNode
  readonly action?: ReactNode
  /** The face is the whole page, its title the page's. */
  readonly page?: boolean
}

/** What will stand here, and the one action that fills it. */
export function EmptyFace({ icon = 'file', title, children, action, page = false }: EmptyFaceProps) {
  const Title = page ? 'h1' : 'h2'
  return (
    <div className={classes.face} data-face="empty">
      <span className={classes.picture}>
        <Icon name={icon} size={28} />
      </span>
      <Title className={classes.title}>{title}</Title>
      {children !== undefined && <div className={classes.text}>{children}</div>}
      {action}
    </div>
  )
}

interface PartialNoteProps {
  readonly children: ReactNode
  readonly onRetry?: () => void
  readonly busy?: boolean
}

/** What is missing and why, above what is shown all the same. */
export function PartialNote({ children, onRetry, busy = false }: PartialNoteProps) {
  return (
    <div className={classes.partial} role="status" data-face="partial">
      <Icon name="warning" />
      <div>{children}</div>
      {onRetry && (
        <Button variant="default" size="xs" onClick={onRetry} loading={busy}>
          {words.retry}
        </Button>
      )}
    </div>
  )
}

interface FailedFaceProps {
  readonly error: unknown
  readonly onRetry?: () => void
  readonly busy?: boolean
}

/** What happened, what is safe, what to do. */
export function FailedFace({ error, onRetry, busy = false }: FailedFaceProps) {
  const failed = error instanceof AskFailed ? error : null
  const refused = failed?.kind === 'problem'
  const trace = failed?.problem?.trace
  return (
    <div className={classes.face} role="alert" data-face="failed">
      <span className={classes.picture}>
        <Icon name="warning" size={28} />
      </span>
      <h2 className={classes.title}>{titleOf(failed)}</h2>
      <div className={classes.text}>
        {failed?.kind === 'no-connection' ? words.noConnectionHow : sentenceOf(error)}
        {!refused && failed?.kind !== 'no-connection' && ` ${words.failedSafe}`}
      </div>
      {onRetry !== undefined && !refused ? (
        <Button onClick={onRetry} loading={busy}>
          {words.retry}
        </Button>
      ) : (
        <Button component={Link} to="/" variant="default">
          {words.toToday}
        </Button>
      )}
      {trace !== undefined && <small className={classes.code}>{words.codeForSupport(trace)}</small>}
    </div>
  )
}

function titleOf(failed: AskFailed | null): string {
  if (failed?.kind === 'no-connection') return words.noConnectionTitle
  if (failed?.status === 404) return words.notFoundTitle
  if (failed?.status === 403) return words.notYoursTitle
  if (failed?.kind === 'problem') return words.refusedTitle
  return words.failedTitle
}
