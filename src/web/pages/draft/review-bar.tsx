import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Draft } from '#contract/draft.ts'
import type { WorkingCalendar } from '#core/calendar/working-days.ts'
import type { PlanDraft } from '#core/plan/plan-draft.ts'
import { words as drop } from '../../components/draft/ru/drop-draft.ts'
import { useDropDraft } from '../../components/draft/use-drop-draft.tsx'
import { PageBar } from '../../components/page-bar.tsx'
import { EnactDialog } from './enact/enact-dialog.tsx'
import { useDesk } from './review.ts'
import { words } from './ru/review.ts'
import { SaveState } from './save-state.tsx'

interface ReviewBarProps {
  readonly draft: Draft
  readonly plan: PlanDraft | undefined
  readonly calendar: WorkingCalendar
  readonly findings: number
  /** null where the source is a tab of its own. */
  readonly sourceShown: boolean | null
  readonly onToggleSource: () => void
}

export function ReviewBar({ draft, plan, calendar, findings, sourceShown, onToggleSource }: ReviewBarProps) {
  const [enacting, setEnacting] = useState(false)
  const navigate = useNavigate()
  const dropping = useDropDraft(() => void navigate({ to: '/import' }))
  const closed = useDesk((view) => view.draft.closed)
  const title = plan === undefined || plan.title === '' ? words.untitled : plan.title
  return (
    <>
      <PageBar
        title={headingOf(draft)}
        tabTitle={title}
        trail={
          <>
            {draft.organisation.shortName} › <Link to="/import">{words.import}</Link>
          </>
        }
        aside={<SaveState />}
        actions={
          <>
            {!closed && draft.amends === null && (
              <Button onClick={() => setEnacting(true)}>{words.enact}</Button>
            )}
            {!closed && draft.amends !== null && (
              <Button
                renderRoot={(props) => (
                  <Link to="/drafts/$draftId/changes" params={{ draftId: draft.id }} {...props} />
                )}
              >
                {words.whatChanges}
              </Button>
            )}
            {draft.source !== null && sourceShown !== null && (
              <Button variant="default" aria-pressed={!sourceShown} onClick={onToggleSource}>
                {sourceShown ? words.hideSource : words.showSource}
              </Button>
            )}
            {!closed && (
              <Button
                variant="default"
                loading={dropping.isPending}
                onClick={() => dropping.mutate(draft.id)}
              >
                {drop.drop}
              </Button>
            )}
          </>
        }
      />
      {enacting && (
        <EnactDialog
          draft={draft}
          calendar={calendar}
          findings={findings}
          onClose={() => setEnacting(false)}
        />
      )}
    </>
  )
}

/** By what the draft began with. */
function headingOf({ amends, source, follows, upper }: Draft): string {
  if (amends !== null) return words.amends
  if (source !== null) return words.review
  if (follows !== null) return words.next
  return upper === null ? words.byHand : words.own
}
