/** A sheet of a scan: a JPEG that fills it. */
export interface ScannedSheet {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/**
 * A .pdf of nothing but pictures, one a sheet, as a scanner writes it: bytes laid down by hand from PDF 32000-1.
 * @param dots dots to the inch of the pictures
 * @param turn degrees that a viewer turns each sheet by
 */
export function picturePdf(sheets: readonly ScannedSheet[], dots: number, turn = 0): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')]
  const offsets: number[] = []
  let length = parts[0]?.length ?? 0
  const add = (part: Buffer) => {
    parts.push(part)
    length += part.length
  }
  const object = (number: number, head: string, stream?: Uint8Array) => {
    offsets[number] = length
    add(Buffer.from(`${number} 0 obj\n${head}\n`))
    if (stream !== undefined) {
      add(Buffer.from('stream\n'))
      add(Buffer.from(stream))
      add(Buffer.from('\nendstream\n'))
    }
    add(Buffer.from('endobj\n'))
  }
  const kids = sheets.map((_, index) => `${3 + index * 3} 0 R`).join(' ')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Kids [${kids}] /Count ${sheets.length} >>`)
  for (const [index, { jpeg, width, height }] of sheets.entries()) {
    const [page, picture, content] = [3 + index * 3, 4 + index * 3, 5 + index * 3]
    const [w, h] = [(width * 72) / dots, (height * 72) / dots]
    const draw = Buffer.from(`q ${w.toFixed(2)} 0 0 ${h.toFixed(2)} 0 0 cm /S Do Q`)
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /Rotate ${turn} /MediaBox [0 0 ${w.toFixed(2)} ${h.toFixed(2)}] /Contents ${content} 0 R /Resources << /XObject << /S ${picture} 0 R >> >> >>`,
    )
    object(
      picture,
      `<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>`,
      jpeg,
    )
    object(content, `<< /Length ${draw.length} >>`, draw)
  }
  const start = length
  const rows = offsets.slice(1).map((at) => `${String(at).padStart(10, '0')} 00000 n \n`)
  add(Buffer.from(`xref\n0 ${offsets.length}\n0000000000 65535 f \n${rows.join('')}`))
  add(Buffer.from(`trailer << /Size ${offsets.length} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`))
  return new Uint8Array(Buffer.concat(parts))
}
