import type { FormatPiece, Section } from './parse-format.ts'

/** Digits that a cell of usual width shows in general. */
const GENERAL_DIGITS = 11
const MOST_DECIMALS = 30

/** A number without a format, with a decimal comma as a Russian program shows it. */
export function formatGeneral(value: number): string {
  if (!Number.isFinite(value)) return ''
  if (Number.isSafeInteger(value)) return String(value)
  return String(Number(value.toPrecision(GENERAL_DIGITS))).replace('.', ',')
}

/** A number in a section of digits, percents and words. */
export function formatDecimal(value: number, section: Section): string {
  const percents = section.pieces.filter((piece) => piece.kind === 'percent').length
  const place = section.pieces.findIndex((piece) => piece.kind === 'digits')
  const shape = section.pieces[place]
  let scaled = value * 100 ** Math.min(percents, 4)
  if (shape?.kind === 'digits') scaled /= 1000 ** (/,+(?=\.|$)/.exec(shape.text)?.[0].length ?? 0)
  const text = section.pieces
    .map((piece, index) => pieceText(piece, index === place, Math.abs(scaled)))
    .join('')
    .trim()
  const zero = !/[1-9]/.test(text)
  return value < 0 && !zero ? `-${text}` : text
}

function pieceText(piece: FormatPiece, first: boolean, value: number): string {
  switch (piece.kind) {
    case 'literal':
      return piece.text
    case 'percent':
      return '%'
    case 'general':
      return formatGeneral(value)
    case 'digits':
      return first ? shapeDigits(value, piece.text) : ''
    case 'date':
    case 'elapsed':
    case 'text':
      return ''
  }
}

function shapeDigits(value: number, shape: string): string {
  // Fractions and powers of ten are rare enough to be shown in general.
  if (/[/eE]/.test(shape) || value >= 1e21) return formatGeneral(value)
  const [whole = '', decimals = ''] = shape.replaceAll(' ', '').split('.')
  const most = Math.min(decimals.replace(/[^0#?]/g, '').length, MOST_DECIMALS)
  const least = decimals.replace(/[^0]/g, '').length
  // Binary halves: 0.285 is shown as 0,29.
  const rounded = (Math.round(Number((value * 10 ** most).toPrecision(15))) / 10 ** most).toFixed(most)
  const [digits = '0', rest = ''] = rounded.split('.')
  const minimum = whole.replace(/[^0]/g, '').length
  const shown = digits === '0' && minimum === 0 ? '' : digits.padStart(Math.min(minimum, 32), '0')
  const grouped = /[0#?],[0#?]/.test(whole) ? shown.replace(/\B(?=(\d{3})+$)/g, ' ') : shown
  let fraction = rest
  while (fraction.length > least && fraction.endsWith('0')) fraction = fraction.slice(0, -1)
  return fraction === '' ? grouped : `${grouped},${fraction}`
}
