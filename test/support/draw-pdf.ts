import PDFDocument from 'pdfkit'

/** A .pdf drawn stroke by stroke, on A4 in Helvetica; nothing of it comes from the readers. */
export function drawPdf(draw: (page: PDFDocument) => void, options: object = {}): Promise<Uint8Array> {
  return new Promise((resolve) => {
    const page = new PDFDocument({ size: 'A4', margin: 0, ...options })
    const chunks: Buffer[] = []
    page.on('data', (chunk) => chunks.push(chunk))
    page.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))))
    page.font('Helvetica').fontSize(10)
    draw(page)
    page.end()
  })
}

/** A word or a line at a place of its own: `y` is the top of its letters. */
export function write(page: PDFDocument, text: string, x: number, y: number): void {
  page.text(text, x, y, { lineBreak: false })
}

/** Rules of a table, each in one stroke. */
export function rule(page: PDFDocument, xs: readonly number[], ys: readonly number[]): void {
  const [left = 0, right = 0] = [xs[0], xs.at(-1)]
  const [top = 0, bottom = 0] = [ys[0], ys.at(-1)]
  for (const y of ys) page.moveTo(left, y).lineTo(right, y).stroke()
  for (const x of xs) page.moveTo(x, top).lineTo(x, bottom).stroke()
}
