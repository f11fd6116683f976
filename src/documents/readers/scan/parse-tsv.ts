/** A word as tesseract found it in a picture, in pixels. */
export interface SeenWord {
  readonly text: string
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  /** 0 to 100: how sure tesseract is. */
  readonly confidence: number
  /** Words of one line of one block share it. */
  readonly line: string
}

const WORD_LEVEL = '5'

/** The words of tesseract's TSV (`tesseract … tsv`), by the picture of the list that they stand in, from 1. */
export function parseTsv(tsv: string): ReadonlyMap<number, readonly SeenWord[]> {
  const pictures = new Map<number, SeenWord[]>()
  for (const row of tsv.split('\n')) {
    const [level, page, block, paragraph, line, , left, top, width, height, confidence, text] =
      row.split('\t')
    if (level !== WORD_LEVEL || text === undefined || text.trim() === '') continue
    const word = {
      text: text.trim(),
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(height),
      confidence: Number(confidence),
      line: `${block} ${paragraph} ${line}`,
    }
    if (![word.left, word.top, word.width, word.height, word.confidence].every(Number.isFinite)) continue
    const words = pictures.get(Number(page))
    if (words === undefined) pictures.set(Number(page), [word])
    else words.push(word)
  }
  return pictures
}
