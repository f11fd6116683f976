import { memo } from 'react'
import type { Draft, Source } from '#contract/draft.ts'
import type { Place } from '#core/plan/place.ts'
import { api } from '../../api.ts'
import { SourceView } from '../../components/source/source-view.tsx'
import classes from './review.module.css'
import { words } from './ru/review.ts'

interface SourcePaneProps {
  readonly draft: Draft
  readonly source: Source
  readonly chosen: Place | null
  readonly onChoose: (place: Place) => void
  readonly readsAs: (place: Place) => boolean
}

export const SourcePane = memo(function SourcePane(props: SourcePaneProps) {
  const { draft, source, chosen, onChoose, readsAs } = props
  return (
    <section className={classes.sourcePane} aria-label={words.source}>
      <div className={classes.paneHead}>
        <h2>{words.source}</h2>
        <span className={classes.fileName}>{draft.fileName}</span>
        {draft.hasOriginal && (
          <a href={api.draftOriginalAddress(draft.id)} download>
            {words.original}
          </a>
        )}
      </div>
      <div className={classes.paper}>
        <SourceView source={source} chosen={chosen} onChoose={onChoose} readsAs={readsAs} />
      </div>
    </section>
  )
})
