import { wholeNumber } from '../docx/property.ts'
import type { OfficeLook, OfficeLooks } from '../opendocument/office-style.ts'
import type { Attributes } from '../package/xml-scope.ts'
import { formatGeneral } from '../sheet/format-decimal.ts'
import { TRUTH, translateMonths } from '../sheet/ru/date-words.ts'

/** A cell of an OpenDocument sheet while it is read. */
export interface CellText {
  readonly repeated: number
  readonly across: number
  readonly down: number
  /** Its own style; undefined where its column's is meant. */
  readonly style: string | undefined
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text: (text: string) => void
  /** What people see; '' for nothing. */
  readonly shown: () => string
  /** null where the cell's style decides. */
  readonly bold: () => boolean | null
}

const LARGEST = 1_048_576
const MOST_SPACES = 1_000

export function openCellText(attributes: Attributes, looks: OfficeLooks): CellText {
  const number = (name: string) => wholeNumber(attributes[name], 1, LARGEST) ?? 1
  const paragraphs: string[] = []
  const spans: OfficeLook[] = []
  let inside = false
  let bold = false
  let plain = false
  const add = (text: string) => {
    paragraphs[paragraphs.length - 1] += text
    if (text.trim() === '') return
    if (spans.at(-1)?.bold === true) bold = true
    else plain = true
  }
  return {
    repeated: number('table:number-columns-repeated'),
    across: number('table:number-columns-spanned'),
    down: number('table:number-rows-spanned'),
    style: attributes['table:style-name'],
    open: (name, own) => {
      if (name === 'text:p') {
        paragraphs.push('')
        inside = true
      } else if (!inside) return
      else if (name === 'text:span') spans.push(looks.of('text', own['text:style-name']))
      else if (name === 'text:s') add(' '.repeat(wholeNumber(own['text:c'], 0, MOST_SPACES) ?? 1))
      else if (name === 'text:tab') add('\t')
      else if (name === 'text:line-break') add('\n')
    },
    close: (name) => {
      if (name === 'text:p') inside = false
      else if (name === 'text:span') spans.pop()
    },
    text: (text) => {
      if (inside) add(text.replaceAll('\u00ad', '').replace(/[ \t\n\r]+/g, ' '))
    },
    shown: () => {
      const text = paragraphs.join('\n')
      return text.trim() === '' ? valueText(attributes) : inRussian(text, attributes)
    },
    bold: () => (bold && !plain ? true : null),
  }
}

/** Dates and truth as a program of another tongue left them: the cell's format is that of whoever opens the file. */
function inRussian(text: string, attributes: Attributes): string {
  switch (attributes['office:value-type']) {
    case 'boolean':
      return valueText(attributes)
    case 'date':
      return /^\d{1,2}\/\d{1,2}\/\d{2,4}$/.test(text.trim()) ? valueText(attributes) : translateMonths(text)
    default:
      return text
  }
}

/** What a program that keeps no shown text means by a value. */
function valueText(attributes: Attributes): string {
  switch (attributes['office:value-type']) {
    case 'float':
    case 'currency':
      return numberText(attributes['office:value'], 1)
    case 'percentage': {
      const text = numberText(attributes['office:value'], 100)
      return text === '' ? '' : `${text}%`
    }
    case 'date': {
      const match = /^(\d{4})-(\d{2})-(\d{2})/.exec(attributes['office:date-value'] ?? '')
      return match === null ? '' : `${match[3]}.${match[2]}.${match[1]}`
    }
    case 'boolean':
      return attributes['office:boolean-value'] === 'true' ? TRUTH.true : TRUTH.false
    case 'string':
      return attributes['office:string-value'] ?? ''
    default:
      return ''
  }
}

function numberText(value: string | undefined, times: number): string {
  const number = Number(value ?? Number.NaN)
  return Number.isFinite(number) ? formatGeneral(number * times) : ''
}
