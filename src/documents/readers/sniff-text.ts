import type { Format } from './sniff-format.ts'

const LOOKED_AT = 8_192
/** OpenDocument in one plain file (.fodt, .fods) names its kind in the first element. */
const FLAT: readonly (readonly [string, Format])[] = [
  ['office:mimetype="application/vnd.oasis.opendocument.text"', 'odt'],
  ['office:mimetype="application/vnd.oasis.opendocument.spreadsheet"', 'ods'],
]

/** Tells text (in any of the usual encodings), HTML, XML and flat OpenDocument from bytes that are none of these. */
export function sniffText(bytes: Uint8Array): Format {
  const start = bytes.subarray(0, LOOKED_AT)
  if (!looksLikeText(start)) return 'unknown'
  // Tags are ASCII in every encoding here; UTF-16 has a zero beside each letter.
  const letters = [...start]
    .filter((byte) => byte !== 0 && byte < 0x80)
    .map((byte) => String.fromCharCode(byte))
    .join('')
    .trimStart()
    .toLowerCase()
  if (isPage(letters)) return 'html'
  if (isWebArchive(letters)) return 'mht'
  const flat = FLAT.find(([kind]) => letters.includes(kind) && letters.includes('<office:document '))
  if (flat !== undefined) return flat[1]
  return letters.startsWith('<?xml') ? 'xml' : 'text'
}

/** A whole page, or a piece of one that begins with a tag no text begins with. */
function isPage(letters: string): boolean {
  return /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|(?:html|head|body|meta|title|style|link|table|div|center|h[1-6]|p|ol|ul|font)[\s>])/.test(
    letters,
  )
}

/** The head lines of a page saved in one file. */
function isWebArchive(letters: string): boolean {
  return (
    /^(?:[\w-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*){1,30}/.test(letters) &&
    /^mime-version:/m.test(letters) &&
    /^content-type:\s*(?:multipart\/related|text\/html)/m.test(letters)
  )
}

function looksLikeText(start: Uint8Array): boolean {
  const [first, second] = start
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true
  let zeros = 0
  let controls = 0
  for (const byte of start) {
    if (byte === 0) zeros += 1
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 0x1a)
      controls += 1
  }
  // UTF-16 of Latin text and line ends without a mark: a zero in nearly every second byte, and on one side only.
  if (zeros > 0 && !isWide(start)) return false
  // UTF-16 of Cyrillic has 0x04 as the high byte of its letters.
  return isWide(start) || controls * 50 <= start.length
}

function isWide(start: Uint8Array): boolean {
  if (start.length < 4) return false
  let even = 0
  let odd = 0
  for (let place = 0; place + 1 < start.length; place += 2) {
    if ((start[place] ?? 0) === 0 || start[place] === 4) even += 1
    if ((start[place + 1] ?? 0) === 0 || start[place + 1] === 4) odd += 1
  }
  const pairs = Math.floor(start.length / 2)
  return (even > pairs * 0.7 && odd < pairs * 0.3) || (odd > pairs * 0.7 && even < pairs * 0.3)
}
