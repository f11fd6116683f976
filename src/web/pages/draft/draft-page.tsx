import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { calendarOf } from '../../components/calendar-of.ts'
import { Faces } from '../../components/faces.tsx'
import { queries } from '../../queries.ts'
import { ReviewDesk } from './review-desk.tsx'
import { ReviewSkeleton } from './review-skeleton.tsx'

/** A draft beside its source. It is fetched once: from then on only changes travel. */
export function DraftPage() {
  const { draftId } = useParams({ from: '/inside/drafts/$draftId' })
  const draft = useQuery({
    ...queries.draft(draftId),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  })
  const years = useQuery({ ...queries.calendar(), staleTime: 3_600_000 })
  const calendar = useMemo(() => calendarOf(years.data), [years.data])
  return (
    <Faces query={draft} skeleton={<ReviewSkeleton />}>
      {(found) => (
        <ReviewDesk key={found.id} draft={found} calendar={calendar} calendarMissing={years.error !== null} />
      )}
    </Faces>
  )
}
