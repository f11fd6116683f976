import { sniff } from '#documents/readers/sniff.ts'
import { findTesseract } from './find-tesseract.ts'
import { openPages } from './open-pages.ts'
import { openSlots } from './open-slots.ts'
import { type FileApart, type ReadingLimits, readApart } from './read-apart.ts'
import type { ApartOutcome, PictureStep, ReadingStep } from './reading-message.ts'
import { seePages } from './see-pages.ts'

export interface PictureLimits {
  /** For each page: to be made, and to be read. Default 90. */
  readonly pageSeconds?: number
  /** For all pages together. Default 900. */
  readonly seconds?: number
  /** Resident memory of each process: the one that makes the pages, and tesseract. Default 600. */
  readonly megabytes?: number
  /** Default 100. */
  readonly pages?: number
}

const PAGE_SECONDS = 90
const SECONDS = 900
const MEGABYTES = 600
const PAGES = 100

/** One scan at a time: each keeps two processors busy. */
const slots = openSlots(1)
let stopping = new AbortController()

/** Ends whatever is being read from pictures; its readings fail. */
export function stopPictures(): void {
  stopping.abort(new Error('the program is stopping'))
  stopping = new AbortController()
}

/**
 * Reads a file that is, wholly or in part, pictures of pages: tesseract sees the words of those pages, then all of it is
 * read as `readApart` reads. Where nothing can be seen, what could be read without is given, or a refusal.
 * @param unread pages that are pictures; for a picture itself all there are
 */
export async function readPictures(
  input: FileApart,
  unread: readonly number[],
  limits: PictureLimits & { readonly reading?: ReadingLimits } = {},
  onStep: (step: ReadingStep | PictureStep) => void = () => {},
): Promise<ApartOutcome> {
  const tesseract = await findTesseract()
  const refuse = (refusal: Extract<ApartOutcome, { ok: false }>['refusal']): ApartOutcome => ({
    ok: false,
    refusal,
  })
  if ('missing' in tesseract) return await readApart(input, limits.reading, onStep)
  const leave = await slots.enter()
  const { signal } = stopping
  try {
    const format = sniff(input.bytes)
    const megabytes = limits.megabytes ?? MEGABYTES
    const pageSeconds = limits.pageSeconds ?? PAGE_SECONDS
    const open = await openPages(format === 'pdf' ? 'pdf' : 'picture', input.bytes, {
      seconds: pageSeconds,
      megabytes,
    })
    if (typeof open === 'string') return refuse({ code: open })
    signal.addEventListener('abort', open.close)
    try {
      const numbers = format === 'pdf' ? unread : Array.from({ length: open.count }, (_, index) => index + 1)
      const most = limits.pages ?? PAGES
      if (numbers.length > most)
        return refuse({ code: 'file/too-many-pictures', params: { pages: numbers.length, limit: most } })
      const { pages, stopped } = await seePages(
        open,
        numbers,
        {
          program: tesseract.program,
          pageSeconds,
          megabytes,
          until: Date.now() + (limits.seconds ?? SECONDS) * 1000,
          signal,
        },
        (done) => onStep({ page: done + 1, of: numbers.length }),
      )
      signal.throwIfAborted()
      if (pages.length === 0) return refuse({ code: stopped ?? 'file/damaged' })
      return await readApart(input, limits.reading, onStep, pages)
    } finally {
      signal.removeEventListener('abort', open.close)
      open.close()
    }
  } finally {
    leave()
  }
}
