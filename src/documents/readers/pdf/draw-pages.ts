import type { ReaderRefusalCode } from '../../finding.ts'
import type { Raster } from '../scan/raster.ts'

/** A page with a picture of more pixels, a sheet of A4 scanned at 600 to the inch, is not drawn. */
const LARGEST_PICTURE = 40_000_000
/** A drawn page has no more pixels: A3 at 300 to the inch twice over. */
const LARGEST_PAGE = 36_000_000
/** Rows of pixels that are taken from a canvas at once. */
const STRIP = 128

/** A file whose pages can be drawn. */
export interface DrawnFile {
  readonly pages: number
  /** In shades of grey on white. null: this page is broken. */
  readonly draw: (page: number, pixelsForPoint: number) => Promise<Raster | null>
}

/**
 * Opens a .pdf to draw its pages as they are looked at. This needs the native canvas of pdfjs, and a process that may
 * load it.
 * @param folder address of the library's own folder, where its decoders lie
 * Gives why not where it is behind a password, or no .pdf at all.
 */
export async function openToDraw(bytes: Uint8Array, folder: string): Promise<DrawnFile | ReaderRefusalCode> {
  const globals: Record<string, unknown> = globalThis as unknown as Record<string, unknown>
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    useWorkerFetch: false,
    wasmUrl: `${folder}wasm/`,
    standardFontDataUrl: `${folder}standard_fonts/`,
    maxImageSize: LARGEST_PICTURE,
    // Else a picture that is too large would be a page left blank.
    stopAtErrors: true,
    enableXfa: false,
  })
  const file = await task.promise.catch(
    (error: unknown): ReaderRefusalCode =>
      error instanceof Error && error.name === 'PasswordException' ? 'file/encrypted' : 'file/damaged',
  )
  if (typeof file === 'string') return file
  return {
    pages: file.numPages,
    draw: async (number, pixelsForPoint) => {
      try {
        const page = await file.getPage(number)
        const whole = page.getViewport({ scale: 1 })
        const scale = Math.min(pixelsForPoint, Math.sqrt(LARGEST_PAGE / (whole.width * whole.height)))
        const viewport = page.getViewport({ scale })
        const factory = file.canvasFactory as CanvasFactory
        const made = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height))
        await page.render({
          canvas: null,
          canvasContext: made.context,
          viewport,
          background: '#fff',
          annotationMode: 0,
        }).promise
        const raster = greyOf(made)
        factory.destroy(made)
        page.cleanup()
        return raster
      } catch {
        return null
      }
    },
  }
}

type Context = NonNullable<import('pdfjs-dist/types/src/display/api.d.ts').RenderParameters['canvasContext']>

interface MadeCanvas {
  readonly canvas: { readonly width: number; readonly height: number }
  readonly context: Context
}

/** What the library's own factory of canvases can do; its types do not say. */
interface CanvasFactory {
  readonly create: (width: number, height: number) => MadeCanvas
  readonly destroy: (made: MadeCanvas) => void
}

/** Strip by strip: colours take four times the room. */
function greyOf({ canvas, context }: MadeCanvas): Raster {
  const { width, height } = canvas
  const pixels = new Uint8Array(width * height)
  for (let top = 0; top < height; top += STRIP) {
    const rows = Math.min(STRIP, height - top)
    const { data } = context.getImageData(0, top, width, rows)
    for (let i = 0; i < rows * width; i += 1) {
      // Rec. 601, as eyes weigh colours.
      pixels[top * width + i] =
        ((data[4 * i] ?? 0) * 77 + (data[4 * i + 1] ?? 0) * 150 + (data[4 * i + 2] ?? 0) * 29) >> 8
    }
  }
  return { width, height, pixels }
}
