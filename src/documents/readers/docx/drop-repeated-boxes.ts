import type { Block } from '../../document.ts'

/** What stood in text boxes, and where. */
interface Boxes {
  readonly boxes: readonly {
    readonly container: { readonly blocks: Block[] }
    readonly blocks: readonly Block[]
  }[]
}

/**
 * Takes text boxes that only repeat what stands in the document, or in an earlier box, out of their containers (an
 * approval mark is often there twice). Gives, for each top-level block so far, its index afterwards.
 */
export function dropRepeatedBoxes(walk: Boxes, body: Block[]): (block: number) => number {
  if (walk.boxes.length === 0) return (block) => block
  const boxed = new Set<Block>(walk.boxes.flatMap((box) => box.blocks))
  const said = new Set<string>()
  collect(body, boxed, said)
  const dropped = new Set<Block>()
  for (const box of walk.boxes) {
    const texts = new Set<string>()
    collect(box.blocks, new Set(), texts)
    if ([...texts].every((text) => said.has(text))) for (const block of box.blocks) dropped.add(block)
    for (const text of texts) said.add(text)
  }
  const moved: number[] = []
  let kept = 0
  for (const block of body) {
    moved.push(kept)
    if (!dropped.has(block)) kept += 1
  }
  for (const { container } of walk.boxes) {
    const rest = container.blocks.filter((block) => !dropped.has(block))
    container.blocks.splice(0, container.blocks.length, ...rest)
  }
  return (block) => moved[block] ?? kept
}

/** The folded texts of all paragraphs, in tables too, that stand in none of the blocks passed over. */
function collect(blocks: readonly Block[], passed: ReadonlySet<Block>, texts: Set<string>): void {
  for (const block of blocks) {
    if (passed.has(block)) continue
    if (block.kind === 'paragraph') {
      const text = block.text.replace(/\s+/g, ' ').trim()
      if (text !== '') texts.add(text)
    } else {
      for (const row of block.rows) for (const cell of row.cells) collect(cell.blocks, passed, texts)
    }
  }
}
