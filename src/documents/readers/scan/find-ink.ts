import type { Ink, Raster } from './raster.ts'

/** Half the side of the square that a pixel is held against, as a share of the picture's width. */
const AROUND = 1 / 48
/** Ink is darker than what lies around it by so much of its light. */
const DARKER = 0.15

/**
 * Parts ink from paper by what lies around each pixel, so that shadows, yellowed paper and tinted cells stay paper.
 * Bradley & Roth, Adaptive Thresholding Using the Integral Image (2007), with running sums for the integral.
 */
export function findInk({ width, height, pixels }: Raster): Ink {
  const reach = Math.max(4, Math.round(width * AROUND))
  const dark = new Uint8Array(width * height)
  const columns = new Uint32Array(width)
  const addRow = (y: number, sign: 1 | -1) => {
    const start = y * width
    for (let x = 0; x < width; x += 1) columns[x] = (columns[x] ?? 0) + sign * (pixels[start + x] ?? 0)
  }
  for (let y = 0; y < Math.min(reach, height); y += 1) addRow(y, 1)
  for (let y = 0; y < height; y += 1) {
    if (y + reach < height) addRow(y + reach, 1)
    if (y - reach - 1 >= 0) addRow(y - reach - 1, -1)
    const rows = Math.min(height - 1, y + reach) - Math.max(0, y - reach) + 1
    let sum = 0
    for (let x = 0; x < Math.min(reach, width); x += 1) sum += columns[x] ?? 0
    for (let x = 0; x < width; x += 1) {
      if (x + reach < width) sum += columns[x + reach] ?? 0
      if (x - reach - 1 >= 0) sum -= columns[x - reach - 1] ?? 0
      const count = rows * (Math.min(width - 1, x + reach) - Math.max(0, x - reach) + 1)
      if ((pixels[y * width + x] ?? 0) * count < sum * (1 - DARKER)) dark[y * width + x] = 1
    }
  }
  return { width, height, dark }
}
