import { notifications } from '@mantine/notifications'
import { Link } from '@tanstack/react-router'
import { useEffect } from 'react'
import type { Draft } from '#contract/draft.ts'
import { PartialNote } from '../../components/faces.tsx'
import { ConflictPanel } from './conflict-panel.tsx'
import { useDesk, useReview } from './review.ts'
import { noticeWords } from './ru/notices.ts'
import { words } from './ru/review.ts'

/** What a person must know above everything else: the draft is closed, not sent, not kept, or met another's change. */
export function Notices({
  draft,
  calendarMissing,
}: {
  readonly draft: Draft
  readonly calendarMissing: boolean
}) {
  const { desk } = useReview()
  const closed = useDesk((view) => view.draft.closed)
  const away = useDesk((view) => view.line === 'away')
  const waiting = useDesk((view) => view.draft.pending.length > 0)
  const unkept = useDesk((view) => view.unkept && view.draft.pending.length > 0)
  useRefusals()
  useLeaveWarning(unkept)
  return (
    <>
      {closed && (
        <PartialNote>
          {draft.planIds.length === 0 ? words.gone : words.closed}{' '}
          {draft.planIds[0] !== undefined && (
            <Link to="/plans/$planId" params={{ planId: draft.planIds[0] }}>
              {words.openPlan}
            </Link>
          )}
        </PartialNote>
      )}
      {!closed && draft.follows !== null && (
        <PartialNote>
          {noticeWords.follows}{' '}
          <Link to="/plans/$planId" params={{ planId: draft.follows.id }}>
            {draft.follows.title}
          </Link>
        </PartialNote>
      )}
      {!closed && draft.upper !== null && (
        <PartialNote>
          {noticeWords.upper}{' '}
          <Link to="/plans/$planId" params={{ planId: draft.upper.id }}>
            {draft.upper.title}
          </Link>
        </PartialNote>
      )}
      {!closed && draft.amends !== null && (
        <PartialNote>
          {noticeWords.amends}{' '}
          <Link to="/plans/$planId" params={{ planId: draft.amends.id }}>
            {draft.amends.title}
          </Link>
        </PartialNote>
      )}
      {away && <PartialNote onRetry={desk.look}>{waiting ? words.notSentHow : noticeWords.away}</PartialNote>}
      {unkept && <PartialNote>{words.unkept}</PartialNote>}
      {calendarMissing && <PartialNote>{noticeWords.calendarMissing}</PartialNote>}
      <ConflictPanel />
    </>
  )
}

function useRefusals(): void {
  const { desk } = useReview()
  const refusal = useDesk((view) => view.refusal)
  useEffect(() => {
    if (refusal === null) return
    notifications.show({ color: 'amber', message: noticeWords.refusal[refusal.code] })
    desk.forgetRefusal()
  }, [refusal, desk])
}

function useLeaveWarning(on: boolean): void {
  useEffect(() => {
    if (!on) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [on])
}
