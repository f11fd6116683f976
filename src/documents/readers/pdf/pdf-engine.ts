import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { ReadingStopped } from '../package/reading-stopped.ts'

export type { PDFDocumentProxy, PDFPageProxy }

/** Pictures of more points are not decoded; smaller ones may be parts of a rule. */
const LARGEST_PICTURE = 16

/**
 * Opens a file for its text and strokes alone: no scripts, no code made of fonts, no files, no network, no pictures.
 * The owner's wishes (no printing, no copying) need no password to read.
 * @throws ReadingStopped for a file behind a password, or no .pdf at all.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  const { getDocument, VerbosityLevel } = await loadEngine()
  const task = getDocument({
    // The library takes the bytes for its own.
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableFontFace: true,
    fontExtraProperties: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: LARGEST_PICTURE,
    stopAtErrors: false,
    enableXfa: false,
  })
  try {
    return await task.promise
  } catch (error) {
    await task.destroy()
    if (error instanceof Error && error.name === 'PasswordException')
      throw new ReadingStopped('file/encrypted')
    throw new ReadingStopped('file/damaged', error instanceof Error ? error.message : undefined)
  }
}

type Engine = typeof import('pdfjs-dist/legacy/build/pdf.mjs')

let loading: Promise<Engine> | null = null

/** A large library, loaded when the first .pdf comes. */
function loadEngine(): Promise<Engine> {
  loading ??= load()
  return loading
}

async function load(): Promise<Engine> {
  const globals: Record<string, unknown> = globalThis as unknown as Record<string, unknown>
  // It makes a matrix for its drawing on load, in Node with the help of a native canvas that a confined process must not
  // have. Nothing is ever drawn here, so a name is all it needs.
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) globals[name] ??= NoDrawing
  // It looks here before it would start a worker or fetch one: all of it runs in this very process.
  globals.pdfjsWorker ??= await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}

class NoDrawing {}
