import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Draft } from '#contract/draft.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import { api } from '../../api.ts'
import { AskFailed, isSignedOut } from '../../ask.ts'
import { useSelf } from '../../components/self.ts'
import { queries } from '../../queries.ts'
import { openChooser } from './place/chooser.ts'
import { type Review, ReviewContext } from './review.ts'
import { ReviewScreen } from './review-screen.tsx'
import { draftDesk, type Failure, type Line } from './state/draft-desk.ts'
import { openOutbox, type Shelf } from './state/outbox.ts'
import { openTyping } from './state/typing.ts'

interface ReviewDeskProps {
  readonly draft: Draft
  readonly calendar: WorkingCalendar
  readonly calendarMissing: boolean
}

/** Opens the desk on which one draft is worked at, and closes it when the page is left. */
export function ReviewDesk({ draft, calendar, calendarMissing }: ReviewDeskProps) {
  const { person } = useSelf()
  const client = useQueryClient()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a draft fetched anew is the desk's own affair
  const review = useMemo((): Review => {
    const shelf = browserShelf()
    const onSignedOut = () => void client.invalidateQueries({ queryKey: queries.self().queryKey })
    return {
      draftId: draft.id,
      chooser: openChooser(),
      desk: draftDesk(draft, openOutbox(shelf, person.id, draft.id), lineTo(draft.id, onSignedOut)),
      typing: openTyping(shelf, person.id, draft.id),
    }
  }, [draft.id, person.id, client])
  useEffect(() => {
    review.desk.open()
    return review.desk.close
  }, [review])
  useEffect(() => {
    const kept = review.typing.kept()
    if (kept === null) return
    if (kept.spot.kind === 'cell' || kept.spot.kind === 'section') review.chooser.edit(kept.spot)
    else review.chooser.goTo(kept.spot)
  }, [review])
  return (
    <ReviewContext.Provider value={review}>
      <ReviewScreen draft={draft} calendar={calendar} calendarMissing={calendarMissing} />
    </ReviewContext.Provider>
  )
}

function lineTo(draftId: string, onSignedOut: () => void): Line {
  return {
    send: (body) => api.changeDraft(draftId, body),
    settleColumns: (body) => api.settleColumns(draftId, body),
    since: (revision) => api.draftChanges(draftId, revision),
    fetch: () => api.draft(draftId),
    judge: (error): Failure => {
      if (isSignedOut(error)) onSignedOut()
      if (
        !(error instanceof AskFailed) ||
        error.kind !== 'problem' ||
        isSignedOut(error) ||
        error.status === 429
      )
        return { kind: 'again' }
      const { code = '', message = '', params = {} } = error.problem ?? {}
      const by = params.by
      return { kind: 'refused', code, message, by: typeof by === 'string' && by !== '' ? by : null }
    },
  }
}

/** A browser may forbid its storage altogether. */
function browserShelf(): Shelf | null {
  try {
    return globalThis.localStorage
  } catch {
    return null
  }
}
