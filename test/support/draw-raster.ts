import type { Raster } from '#documents/readers/scan/raster.ts'

/** A sheet that a test inks by hand; coordinates are those of the level sheet, whatever it is turned by. */
export interface InkedSheet {
  readonly raster: Raster
  /** Fills a rectangle. */
  readonly ink: (left: number, top: number, right: number, bottom: number, grey?: number) => void
  /** Lines of small blobs with blanks between them, as words look from afar. */
  readonly words: (left: number, top: number, count: number) => void
}

/** A white sheet that lies askew by some degrees. */
export function inkedSheet(width: number, height: number, degrees = 0): InkedSheet {
  const pixels = new Uint8Array(width * height).fill(255)
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const ink: InkedSheet['ink'] = (left, top, right, bottom, grey = 20) => {
    // Each pixel of the sheet asks where it would lie were the sheet level, so that no turned rectangle has holes.
    const corners = [left, right].flatMap((x) =>
      [top, bottom].map((y) => [
        (x - middleX) * cos - (y - middleY) * sin + middleX,
        (x - middleX) * sin + (y - middleY) * cos + middleY,
      ]),
    )
    const xs = corners.map(([x = 0]) => x)
    const ys = corners.map(([, y = 0]) => y)
    const clamp = (value: number, most: number) => Math.max(0, Math.min(most, Math.round(value)))
    for (let y = clamp(Math.min(...ys) - 1, height); y < clamp(Math.max(...ys) + 1, height); y += 1) {
      for (let x = clamp(Math.min(...xs) - 1, width); x < clamp(Math.max(...xs) + 1, width); x += 1) {
        const levelX = (x - middleX) * cos + (y - middleY) * sin + middleX
        const levelY = -(x - middleX) * sin + (y - middleY) * cos + middleY
        if (levelX >= left && levelX < right && levelY >= top && levelY < bottom) pixels[y * width + x] = grey
      }
    }
  }
  const words: InkedSheet['words'] = (left, top, count) => {
    for (let word = 0; word < count; word += 1) {
      for (let letter = 0; letter < 5; letter += 1) {
        const x = left + word * 150 + letter * 24
        ink(x, top, x + 16, top + 22)
      }
    }
  }
  return { raster: { width, height, pixels }, ink, words }
}
