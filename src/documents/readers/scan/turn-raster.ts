import { type Raster, WHITE } from './raster.ts'

/** Turned by a small angle around its middle, so that what ran down to the right by `degrees` lies level. */
export function levelRaster(raster: Raster, degrees: number): Raster {
  const { width, height, pixels } = raster
  if (degrees === 0) return raster
  const radians = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(radians), Math.sin(radians)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const turned = new Uint8Array(width * height)
  const at = (x: number, y: number) =>
    x < 0 || y < 0 || x >= width || y >= height ? WHITE : (pixels[y * width + x] ?? WHITE)
  for (let y = 0; y < height; y += 1) {
    let fromX = middleX - middleX * cos - (y - middleY) * sin
    let fromY = middleY - middleX * sin + (y - middleY) * cos
    for (let x = 0; x < width; x += 1) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)]
      const [right, down] = [fromX - left, fromY - top]
      const above = at(left, top) * (1 - right) + at(left + 1, top) * right
      const below = at(left, top + 1) * (1 - right) + at(left + 1, top + 1) * right
      turned[y * width + x] = above * (1 - down) + below * down + 0.5
      fromX += cos
      fromY += sin
    }
  }
  return { width, height, pixels: turned }
}

/** Turned clockwise by quarters. */
export function turnByQuarters(raster: Raster, quarters: 0 | 1 | 2 | 3): Raster {
  const { width, height, pixels } = raster
  if (quarters === 0) return raster
  const turned = new Uint8Array(pixels.length)
  const [newWidth, newHeight] = quarters === 2 ? [width, height] : [height, width]
  for (let y = 0; y < newHeight; y += 1) {
    for (let x = 0; x < newWidth; x += 1) {
      const from =
        quarters === 1
          ? (height - 1 - x) * width + y
          : quarters === 2
            ? (height - 1 - y) * width + (width - 1 - x)
            : x * width + (width - 1 - y)
      turned[y * newWidth + x] = pixels[from] ?? WHITE
    }
  }
  return { width: newWidth, height: newHeight, pixels: turned }
}
