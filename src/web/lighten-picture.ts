/** What a screen and a printed sheet show of a photo; a phone takes twice as many dots. */
const longestSide = 2560
const quality = 0.85
/** Smaller pictures go out as they are: to draw them anew would save little. */
const heavy = 1.5 * 1024 * 1024
/** What is not made lighter by a third is not worth the lost dots. */
const mostOfIt = 2 / 3
/** The house keeps JPEG and PNG, so this kind is drawn anew whatever it weighs. */
const foreign = 'image/webp'
const pictures = ['image/jpeg', 'image/png', foreign]

/**
 * A photo as it goes out over a weak line: upright, no larger than it is looked at, as JPEG. Whatever is no heavy picture, and
 * whatever the browser cannot draw, comes back itself. The same file gives the same bytes, so a broken sending goes on.
 */
export async function lightenPicture(file: File): Promise<File> {
  if (!pictures.includes(file.type) || (file.size < heavy && file.type !== foreign)) return file
  try {
    const drawn = await drawSmaller(file)
    if (drawn.size > file.size * mostOfIt && file.type !== foreign) return file
    const name = `${file.name.replace(/\.(?:jpe?g|jpe|jfif|png|webp)$/i, '')}.jpg`
    return new File([drawn], name, { type: drawn.type, lastModified: file.lastModified })
  } catch {
    return file
  }
}

/** @throws where the browser has no such means, no memory, or does not let a page see what it has drawn */
async function drawSmaller(file: File): Promise<Blob> {
  const picture = await createImageBitmap(file)
  try {
    const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height))
    const width = Math.max(1, Math.round(picture.width * scale))
    const height = Math.max(1, Math.round(picture.height * scale))
    const canvas = new OffscreenCanvas(width, height)
    const pen = canvas.getContext('2d', { alpha: false })
    if (pen === null || !isSeenTrue(pen)) throw new Error('nothing can be drawn')
    pen.fillStyle = '#fff'
    pen.fillRect(0, 0, width, height)
    pen.imageSmoothingQuality = 'high'
    pen.drawImage(picture, 0, 0, width, height)
    return await canvas.convertToBlob({ type: 'image/jpeg', quality })
  } finally {
    picture.close()
  }
}

/** A browser that hides from pages what it draws gives noise for a photo. */
function isSeenTrue(pen: OffscreenCanvasRenderingContext2D): boolean {
  const drawn = [24, 96, 168]
  pen.fillStyle = `rgb(${drawn.join(' ')})`
  pen.fillRect(0, 0, 1, 1)
  const { data } = pen.getImageData(0, 0, 1, 1)
  return drawn.every((value, at) => Math.abs((data[at] ?? 0) - value) < 4)
}
