import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import PDFDocument from 'pdfkit'

const DPI = 200
const POINTS = 72

/** Poppler's programs are there, which turn pages into pictures. */
export const picturesPresent = present()

/** A clean scan of what was printed: a .pdf of nothing but a grey picture for each page. */
export function pictureOfPrint(pdf: Uint8Array): Promise<Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'scan-'))
  writeFileSync(join(folder, 'given.pdf'), pdf)
  execFileSync(
    'pdftoppm',
    ['-r', String(DPI), '-gray', '-jpeg', '-jpegopt', 'quality=85', 'given.pdf', 'page'],
    { cwd: folder, stdio: 'ignore', timeout: 300_000 },
  )
  const pages = readdirSync(folder)
    .filter((name) => name.endsWith('.jpg'))
    .sort()
  return new Promise((resolve) => {
    const scan = new PDFDocument({ autoFirstPage: false })
    const chunks: Buffer[] = []
    scan.on('data', (chunk) => chunks.push(chunk))
    scan.on('end', () => {
      rmSync(folder, { recursive: true, force: true })
      resolve(new Uint8Array(Buffer.concat(chunks)))
    })
    for (const name of pages) {
      const picture = scan.openImage(join(folder, name))
      const size = [(picture.width * POINTS) / DPI, (picture.height * POINTS) / DPI]
      scan.addPage({ size, margin: 0 })
      scan.image(picture, 0, 0, { width: size[0], height: size[1] })
    }
    scan.end()
  })
}

function present(): boolean {
  try {
    execFileSync('pdftoppm', ['-v'], { stdio: 'ignore', timeout: 30_000 })
    return true
  } catch {
    return false
  }
}
