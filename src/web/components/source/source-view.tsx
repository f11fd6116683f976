import { Fragment, type KeyboardEvent, type MouseEvent, memo, useEffect, useRef } from 'react'
import type { Source, SourceBlock } from '#contract/draft.ts'
import type { Place } from '#core/plan/place.ts'
import { words } from './ru.ts'
import classes from './source.module.css'
import { SourceParagraphView } from './source-paragraph.tsx'
import type { SourceSlots } from './source-slots.ts'
import { SourceTableView } from './source-table.tsx'

interface SourceViewProps {
  readonly source: Source
  /** The place that is highlighted and brought into sight. */
  readonly chosen: Place | null
  readonly onChoose: (place: Place) => void
  readonly readsAs: (place: Place) => boolean
  readonly slots?: SourceSlots
}

/**
 * The document as it is: paragraphs and tables with their spans. A press on a cell says its place. The document itself
 * is drawn once: the highlight is laid on by hand, so that a long one stays quick.
 */
export function SourceView({ source, chosen, onChoose, readsAs, slots }: SourceViewProps) {
  const paper = useRef<HTMLDivElement>(null)
  useEffect(() => highlight(paper.current, chosen), [chosen])

  const press = (event: MouseEvent) => {
    if (document.getSelection()?.isCollapsed === false) return
    const place = placeOf(event.target)
    if (place !== null && readsAs(place)) onChoose(place)
  }
  const key = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      const place = placeOf(event.target)
      if (place === null) return
      onChoose(place)
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      if (!step(paper.current, event.key === 'ArrowDown' ? 1 : -1, readsAs)) return
    } else return
    event.preventDefault()
  }
  return (
    <section
      ref={paper}
      className={classes.paper}
      aria-label={words.source}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and its places are reached by the arrow keys
      tabIndex={0}
      onClick={press}
      onKeyDown={key}
    >
      <Blocks blocks={source.blocks} slots={slots} />
    </section>
  )
}

interface BlocksProps {
  readonly blocks: readonly SourceBlock[]
  readonly slots: SourceSlots | undefined
}

const Blocks = memo(function Blocks({ blocks, slots }: BlocksProps) {
  return blocks.map((block, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a block of a document is named by its index
    <Fragment key={index}>
      {slots?.noted.has(index) === true && <slots.Note block={index} isTable={block.kind === 'table'} />}
      {block.kind === 'table' ? (
        <SourceTableView table={block} block={index} Aligned={slots?.Aligned} />
      ) : (
        <SourceParagraphView paragraph={block} place={`${index}..`} page={pageTurned(blocks, index)} />
      )}
    </Fragment>
  ))
})

function pageTurned(blocks: readonly SourceBlock[], index: number): number | null {
  const page = blocks[index]?.page ?? null
  return page !== null && page !== (blocks[index - 1]?.page ?? null) && page > 1 ? page : null
}

function placeOf(target: EventTarget | null): Place | null {
  if (!(target instanceof Element)) return null
  const id = target.closest('[data-place]')?.getAttribute('data-place')
  if (id === null || id === undefined) return null
  const [block = '', row = '', column = ''] = id.split('.')
  const at = { block: Number(block) }
  if (row === '') return at
  return column === '' ? { ...at, row: Number(row) } : { ...at, row: Number(row), column: Number(column) }
}

/** A place without a column is a whole row: its first cell is brought into sight, all of them are highlighted. */
function highlight(paper: HTMLElement | null, place: Place | null): void {
  if (paper === null) return
  for (const old of paper.querySelectorAll(`.${classes.chosen}`)) {
    old.classList.remove(classes.chosen ?? '')
    old.removeAttribute('aria-current')
  }
  if (place === null) return
  const { block, row, column } = place
  const found =
    row === undefined
      ? paper.querySelectorAll(`[data-place="${block}.."], [data-block="${block}"]`)
      : column === undefined
        ? paper.querySelectorAll(`[data-place^="${block}.${row}."]`)
        : paper.querySelectorAll(`[data-place="${block}.${row}.${column}"]`)
  for (const element of found) {
    element.classList.add(classes.chosen ?? '')
    element.setAttribute('aria-current', 'location')
  }
  const first = found[0]
  if (first !== undefined) bringIntoSight(paper, first)
}

/** Scrolls the paper alone and a wide table inside it, never the page around them. */
function bringIntoSight(paper: HTMLElement, element: Element): void {
  const table = element.closest(`.${classes.scroller}`)
  if (table !== null) {
    const cell = element.getBoundingClientRect()
    const sight = table.getBoundingClientRect()
    const beyond = cell.right - sight.right
    if (beyond > 0) table.scrollLeft += Math.min(beyond + 8, cell.left - sight.left)
    else if (cell.left < sight.left) table.scrollLeft -= sight.left - cell.left + 8
  }
  const box = element.getBoundingClientRect()
  const frame = paper.getBoundingClientRect()
  if (box.top >= frame.top + 8 && box.bottom <= frame.bottom - 8) return
  const tall = box.height > frame.height * 0.7
  const by = tall ? box.top - frame.top - 24 : box.top - frame.top - (frame.height - box.height) / 2
  const quiet = matchMedia('(prefers-reduced-motion: reduce)').matches || Math.abs(by) > frame.height * 3
  paper.scrollBy({ top: by, behavior: quiet ? 'instant' : 'smooth' })
}

function step(paper: HTMLElement | null, by: 1 | -1, readsAs: (place: Place) => boolean): boolean {
  if (paper === null) return false
  const places = [...paper.querySelectorAll<HTMLElement>('[data-place]')].filter((element) => {
    const place = placeOf(element)
    return place !== null && readsAs(place)
  })
  const at = places.indexOf(document.activeElement as HTMLElement)
  const marked = at === -1 ? places.findIndex((element) => element.hasAttribute('aria-current')) : at
  const next = places[marked === -1 ? 0 : marked + by]
  if (next === undefined) return false
  next.tabIndex = -1
  next.focus({ preventScroll: true })
  bringIntoSight(paper, next)
  return true
}
