import sharp from 'sharp'
import type { ReaderRefusalCode } from '#documents/finding.ts'
import type { Raster } from '#documents/readers/scan/raster.ts'

/** A sheet of A3 scanned at 600 to the inch. */
const LARGEST_PICTURE = 72_000_000
/** An A4 sheet at 300 to the inch; smaller pictures of a sheet are enlarged to it, for letters are sought by their size. */
const SHORT_SIDE = 2480
const LARGEST_PAGE = 36_000_000

/** A picture, or a .tiff of several, whose pages can be had. */
export interface OpenPicture {
  readonly pages: number
  /** In shades of grey on white, as large as a sheet at 300 to the inch would be. null: this page is broken. */
  readonly draw: (page: number) => Promise<Raster | null>
}

/** Gives why not where it is no picture, or one too large to be looked at. */
export async function openPicture(bytes: Uint8Array): Promise<OpenPicture | ReaderRefusalCode> {
  sharp.cache(false)
  sharp.concurrency(1)
  const options = { limitInputPixels: LARGEST_PICTURE, failOn: 'error', sequentialRead: true } as const
  const head = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (head === null) return 'file/damaged'
  const { width, height, pages } = head
  if (width * height > LARGEST_PICTURE) return 'file/picture-too-large'
  return {
    pages: pages ?? 1,
    draw: async (page) => {
      try {
        const grey = sharp(bytes, { ...options, page: page - 1 })
          .autoOrient()
          .flatten({ background: '#fff' })
          .greyscale()
          .toColourspace('b-w')
        const short = Math.min(width, height)
        const scale = Math.min(SHORT_SIDE / short, Math.sqrt(LARGEST_PAGE / (width * height)))
        const long = Math.round(Math.max(width, height) * scale)
        const { data, info } = await grey
          .resize({ width: long, height: long, fit: 'inside' })
          .raw({ depth: 'uchar' })
          .toBuffer({ resolveWithObject: true })
        return { width: info.width, height: info.height, pixels: new Uint8Array(data) }
      } catch {
        return null
      }
    },
  }
}
