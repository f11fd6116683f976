import type { SourceParagraph } from '#contract/draft.ts'
import { words } from './ru.ts'
import classes from './source.module.css'

interface ParagraphProps {
  readonly paragraph: SourceParagraph
  readonly place?: string
  readonly page?: number | null
}

export function SourceParagraphView({ paragraph, place, page = null }: ParagraphProps) {
  if (paragraph.text === '' && paragraph.label === null) return null
  const look = [
    classes.paragraph,
    paragraph.heading === null ? '' : classes.heading,
    paragraph.bold ? classes.bold : '',
    paragraph.centred ? classes.centred : '',
  ].join(' ')
  return (
    <>
      {page !== null && <div className={classes.page}>{words.page(page)}</div>}
      <p
        className={look}
        data-place={place}
        style={{ marginInlineStart: `${(paragraph.level ?? 0) * 16}px` }}
      >
        {paragraph.label !== null && <span className={classes.label}>{paragraph.label} </span>}
        {paragraph.text}
      </p>
    </>
  )
}
