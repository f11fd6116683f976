import { isOn } from '../docx/property.ts'
import type { Package } from '../package/open-package.ts'
import type { PackageLimits } from '../package/package-limits.ts'
import { readXml, type XmlHandler } from '../package/read-xml.ts'
import { ReadingStopped } from '../package/reading-stopped.ts'

/** A text of a workbook; `bold` where its own runs are, whatever the cell says. */
export interface SharedString {
  readonly text: string
  readonly bold: boolean
}

/** Characters of all shared texts. */
const MOST_CHARACTERS = 30_000_000

/** Reads xl/sharedStrings.xml. @throws ReadingStopped where it is damaged or too long. */
export async function readSharedStrings(
  parts: Package,
  name: string,
  limits: PackageLimits,
): Promise<readonly SharedString[]> {
  const strings: SharedString[] = []
  let characters = 0
  const reader = readRuns('x:si', (string) => {
    characters += string.text.length
    if (characters > MOST_CHARACTERS) throw new ReadingStopped('file/too-large', 'characters')
    strings.push(string)
  })
  await readXml(parts.chunks(name), reader, limits)
  return strings
}

/** Hears the runs of a text (`x:si`, `x:is`) and gives it when it ends. Readings of characters (`x:rPh`) are no text. */
export function readRuns(element: string, take: (string: SharedString) => void): Required<XmlHandler> {
  let text = ''
  let inText = false
  let phonetic = false
  let inside = false
  let runBold = false
  let bold = false
  let plain = false
  return {
    open: (name, attributes) => {
      if (name === element) {
        inside = true
        text = ''
        bold = false
        plain = false
        runBold = false
      } else if (!inside) return
      else if (name === 'x:t') inText = !phonetic
      else if (name === 'x:rPh') phonetic = true
      else if (name === 'x:r') runBold = false
      else if (name === 'x:b') runBold = isOn(attributes.val)
    },
    close: (name) => {
      if (name === 'x:t') inText = false
      else if (name === 'x:rPh') phonetic = false
      else if (name === element && inside) {
        inside = false
        take({ text: plainText(text), bold: bold && !plain })
      }
    },
    text: (written) => {
      if (!inText) return
      text += written
      if (written.trim() === '') return
      if (runBold) bold = true
      else plain = true
    },
  }
}

/** «_x000D_»: a character that XML cannot hold (ECMA-376 part 1, 22.9.2.19). */
export function plainText(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain
}
