import { once } from 'node:events'
import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { pathToFileURL } from 'node:url'
import { openToDraw } from '#documents/readers/pdf/draw-pages.ts'
import { PIXELS, preparePage } from '#documents/readers/scan/prepare-page.ts'
import type { Raster } from '#documents/readers/scan/raster.ts'
import { turnByQuarters } from '#documents/readers/scan/turn-raster.ts'
import { ByteStream } from './byte-stream.ts'
import { openPicture } from './open-picture.ts'
import type {
  CleanAnswer,
  PageAnswer,
  PageRequest,
  PictureOpening,
  PictureRequest,
} from './picture-message.ts'
import { stripPicture } from './strip-picture.ts'

/**
 * The process that makes pictures of pages: it decodes what a stranger sent, levels each page, finds its rules and cuts
 * it into pieces for tesseract. It knows nothing but what comes over its standard input, and answers page by page.
 */
const LONGEST_LINE = 1_000
const input = new ByteStream(process.stdin)

const opening = await input.line(LONGEST_LINE)
if (opening !== null) await serve(JSON.parse(opening) as PictureRequest)

async function serve({ kind, length }: PictureRequest): Promise<void> {
  const content = await input.bytes(length)
  if (content === null) return
  if (kind === 'clean') return await clean(content)
  const file = kind === 'picture' ? await openPicture(content) : await openToDraw(content, libraryFolder())
  if (typeof file === 'string') return await say({ refusal: file } satisfies PictureOpening)
  await say({ pages: file.pages } satisfies PictureOpening)
  for (;;) {
    const asked = await input.line(LONGEST_LINE)
    if (asked === null) return
    const { page, quarters } = JSON.parse(asked) as PageRequest
    const raster = await file.draw(page, PIXELS)
    await answer(raster === null ? null : turnByQuarters(raster, quarters))
  }
}

async function clean(content: Uint8Array): Promise<void> {
  const cleaned = await stripPicture(content)
  if (typeof cleaned === 'string') return await say({ refusal: cleaned } satisfies CleanAnswer)
  const { picture, thumbnail } = cleaned
  await say({ picture: picture.length, thumbnail: thumbnail.length } satisfies CleanAnswer)
  await write(picture)
  await write(thumbnail)
}

async function answer(raster: Raster | null): Promise<void> {
  if (raster === null) return await say({ page: null } satisfies PageAnswer)
  const page = preparePage(raster)
  const pieces = page.pieces.map(({ kind, column, row, left, top, raster: { width, height } }) => ({
    kind,
    column,
    row,
    left,
    top,
    width,
    height,
  }))
  await say({ page: { ...page, pieces } } satisfies PageAnswer)
  for (const piece of page.pieces) await write(piece.raster.pixels)
}

function libraryFolder(): string {
  const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
  return pathToFileURL(`${dirname(manifest)}/`).href
}

function say(message: PictureOpening | PageAnswer | CleanAnswer): Promise<void> {
  return write(Buffer.from(`${JSON.stringify(message)}\n`))
}

async function write(content: Uint8Array): Promise<void> {
  if (!process.stdout.write(content)) await once(process.stdout, 'drain')
}
