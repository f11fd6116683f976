import type { SectionDraft } from '#core/plan/plan-draft.ts'
import { folded } from '../place/change-of-cell.ts'
import type { Spot } from '../place/spot.ts'
import { useReview } from '../review.ts'
import { words } from '../ru/table.ts'
import { useTyped } from '../use-typed.ts'
import classes from './table.module.css'

/** A section's title under the cursor. */
export function SectionEditor({ section, spot }: { readonly section: SectionDraft; readonly spot: Spot }) {
  const { chooser, desk } = useReview()
  const { text, type, finish, forget } = useTyped(
    spot,
    section,
    (value) => value.title,
    (typed, began) => {
      const to = folded(typed)
      if (to === began.title) return
      desk.change([{ kind: 'set-section', section: section.key, field: 'title', from: began.title, to }])
    },
  )
  return (
    <input
      // biome-ignore lint/a11y/noAutofocus: the field stands where the person has just asked for it
      autoFocus
      className={classes.editor}
      aria-label={words.section(section.title)}
      value={text}
      onChange={(event) => type(event.currentTarget.value)}
      onBlur={() => {
        finish()
        chooser.leave()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        if (event.key === 'Enter') finish()
        else forget()
        chooser.goTo(spot)
      }}
    />
  )
}
