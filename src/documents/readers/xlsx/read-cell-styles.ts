import { isOn, wholeNumber } from '../docx/property.ts'
import type { Package } from '../package/open-package.ts'
import type { PackageLimits } from '../package/package-limits.ts'
import { readXml } from '../package/read-xml.ts'
import type { Attributes } from '../package/xml-scope.ts'
import { type CellFormat, formatOf, GENERAL, numberedFormat } from '../sheet/number-format.ts'
import { type CellLook, PLAIN_LOOK } from '../sheet/sheet.ts'

/** What a cell's style number stands for. */
export interface CellStyle {
  readonly format: CellFormat
  readonly look: CellLook
}

/** By style number. */
export type CellStyles = readonly CellStyle[]

export const PLAIN_STYLE: CellStyle = { format: GENERAL, look: PLAIN_LOOK }

interface CellDraft {
  readonly format: number
  readonly font: number
  readonly border: number
  centred: boolean
}

/** Excel itself stops at 65,490 formats of cells. */
const MOST = 70_000
const SIDES = new Set(['x:left', 'x:right', 'x:top', 'x:bottom', 'x:start', 'x:end'])

/** Reads xl/styles.xml as far as cells show it. @throws ReadingStopped where it is damaged. */
export async function readCellStyles(
  parts: Package,
  name: string,
  limits: PackageLimits,
): Promise<CellStyles> {
  const codes = new Map<number, string>()
  const fonts: boolean[] = []
  const borders: boolean[] = []
  const cells: CellDraft[] = []
  // Fonts and borders stand in other lists too, where they count for nothing here.
  let list = ''
  const open = (element: string, attributes: Attributes) => {
    switch (element) {
      case 'x:numFmts':
      case 'x:fonts':
      case 'x:borders':
      case 'x:cellXfs':
      case 'x:cellStyleXfs':
      case 'x:dxfs':
        list = element
        break
      case 'x:numFmt':
        if (list === 'x:numFmts' && codes.size < MOST) {
          codes.set(numberOf(attributes.numFmtId), attributes.formatCode ?? 'General')
        }
        break
      case 'x:font':
        if (list === 'x:fonts' && fonts.length < MOST) fonts.push(false)
        break
      case 'x:b':
        if (list === 'x:fonts' && fonts.length > 0) fonts[fonts.length - 1] = isOn(attributes.val)
        break
      case 'x:border':
        if (list === 'x:borders' && borders.length < MOST) borders.push(false)
        break
      case 'x:xf':
        if (list === 'x:cellXfs' && cells.length < MOST) cells.push(draftOf(attributes))
        break
      case 'x:alignment': {
        const cell = cells.at(-1)
        if (list === 'x:cellXfs' && cell !== undefined) {
          cell.centred = attributes.horizontal === 'center' || attributes.horizontal === 'centerContinuous'
        }
        break
      }
      default:
        if (list === 'x:borders' && SIDES.has(element) && (attributes.style ?? 'none') !== 'none') {
          borders[borders.length - 1] = true
        }
    }
  }
  await readXml(parts.chunks(name), { open, close: () => {} }, limits)
  const formats = new Map<number, CellFormat>()
  return cells.map(({ format, font, border, centred }) => {
    let known = formats.get(format)
    if (known === undefined) {
      known = formatOf(codes.get(format) ?? numberedFormat(format))
      formats.set(format, known)
    }
    const look = { bold: fonts[font] ?? false, centred, bordered: borders[border] ?? false }
    return { format: known, look }
  })
}

function draftOf(attributes: Attributes): CellDraft {
  return {
    format: numberOf(attributes.numFmtId),
    font: numberOf(attributes.fontId),
    border: numberOf(attributes.borderId),
    centred: false,
  }
}

function numberOf(value: string | undefined): number {
  return wholeNumber(value, 0, 1_000_000) ?? 0
}
