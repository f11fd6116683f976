import sharp from 'sharp'
import type { ReaderRefusalCode } from '#documents/finding.ts'

/** A camera of a hundred million dots would still be let in; a bomb is not. */
const LARGEST_PICTURE = 108_000_000
const THUMBNAIL_SIDE = 320

export interface StrippedPicture {
  readonly picture: Uint8Array
  readonly thumbnail: Uint8Array
}

/**
 * A picture anew from its dots: upright, in its own format and colours, without whatever else a camera wrote into it,
 * above all the place; and a small JPEG of it. Gives why not where it is no picture, or too large a one.
 */
export async function stripPicture(bytes: Uint8Array): Promise<StrippedPicture | ReaderRefusalCode> {
  sharp.cache(false)
  sharp.concurrency(1)
  const options = { limitInputPixels: LARGEST_PICTURE, failOn: 'error' } as const
  const head = await sharp(bytes, { ...options, limitInputPixels: false })
    .metadata()
    .catch(() => null)
  if (head === null || (head.format !== 'jpeg' && head.format !== 'png')) return 'file/damaged'
  if (head.width * head.height > LARGEST_PICTURE) return 'file/picture-too-large'
  try {
    const upright = sharp(bytes, options).autoOrient().keepIccProfile()
    const picture = await (head.format === 'png' ? upright.png() : upright.jpeg({ quality: 92 })).toBuffer()
    const thumbnail = await sharp(picture, options)
      .resize({ width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .jpeg({ quality: 72 })
      .toBuffer()
    return { picture, thumbnail }
  } catch {
    return 'file/damaged'
  }
}
