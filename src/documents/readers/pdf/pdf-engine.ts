import './drawing-globals.ts'
import {
  getDocument,
  InvalidPDFException,
  OPS,
  type PDFDocumentProxy,
  type PDFPageProxy,
  VerbosityLevel,
} from 'pdfjs-dist/legacy/build/pdf.mjs'
import * as worker from 'pdfjs-dist/legacy/build/pdf.worker.mjs'
import { ReadingStopped } from '../package/reading-stopped.ts'

export { OPS, type PDFDocumentProxy, type PDFPageProxy }

/** The library looks here before it would start a worker or fetch one: all of it runs in this very process. */
const lent = globalThis as unknown as { pdfjsWorker?: unknown }
lent.pdfjsWorker ??= worker

/** Pictures of so many points and more are not decoded; smaller ones may be parts of a rule. */
const LARGEST_PICTURE = 16

/**
 * Opens a file for its text and strokes alone: no scripts, no code made of fonts, no files, no network, no pictures.
 * The owner's wishes (no printing, no copying) need no password to read.
 * @throws ReadingStopped for a file behind a password, or no .pdf at all.
 */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentProxy> {
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
    if (error instanceof InvalidPDFException) throw new ReadingStopped('file/damaged', error.message)
    throw new ReadingStopped('file/damaged', error instanceof Error ? error.message : undefined)
  }
}
