/** A picture in shades of grey, row by row from the top: 0 is black, 255 white. */
export interface Raster {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** The same size of page in ink and paper: 1 is ink. */
export interface Ink {
  readonly width: number
  readonly height: number
  readonly dark: Uint8Array
}

/** A part of a raster, in pixels; `right` and `bottom` lie behind it. */
export interface Area {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

export const WHITE = 255
