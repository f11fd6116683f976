import { breakPage, current, hideMark } from './paragraph-steps.ts'
import { isOn } from './property.ts'
import { symbolSign } from './symbol-sign.ts'
import {
  count,
  innermost,
  note,
  type OpenParagraph,
  type OpenRun,
  type Steps,
  skip,
  type Walk,
} from './walk.ts'

/** What runs and the signs in them mean. */
export const RUN_OPEN: Steps = {
  'w:r': (walk) => {
    walk.runs.push({ bold: null, hidden: null, style: null })
  },
  'w:rPr': (walk) => {
    if (walk.properties === 'paragraph') walk.properties = 'mark'
    else if (walk.properties === null && walk.runs.length > 0) walk.properties = 'run'
    else skip(walk)
  },
  'w:rStyle': (walk, attributes) => {
    const run = ofProperties(walk)
    if (run !== null) run.style = attributes['w:val'] ?? null
  },
  'w:b': (walk, attributes) => {
    const run = ofProperties(walk)
    if (run !== null) run.bold = isOn(attributes['w:val'])
  },
  'w:vanish': (walk, attributes) => {
    const run = ofProperties(walk)
    if (run !== null) run.hidden = isOn(attributes['w:val'])
    else if (walk.properties === 'mark') hideMark(walk, attributes['w:val'])
  },
  'w:t': (walk, attributes) => openText(walk, attributes['xml:space'] === 'preserve'),
  'm:t': (walk) => openText(walk, true),
  'w:tab': (walk) => addSign(walk, '\t'),
  'w:ptab': (walk) => addSign(walk, '\t'),
  'w:cr': (walk) => addSign(walk, '\n'),
  'w:br': (walk, attributes) => {
    if (attributes['w:type'] === 'page' || attributes['w:type'] === 'column') {
      if (walk.properties === null) breakPage(walk)
    } else addSign(walk, '\n')
  },
  'w:noBreakHyphen': (walk) => addSign(walk, '-'),
  'w:sym': (walk, attributes) => {
    const sign = symbolSign(attributes['w:font'] ?? '', attributes['w:char'] ?? '')
    if (sign === null) note(walk, 'characters-lost', attributes['w:font'] ?? '')
    else addSign(walk, sign)
  },
  'w:fldChar': (walk, attributes) => {
    if (walk.properties !== null) return
    const type = attributes['w:fldCharType']
    if (type === 'begin') walk.fields.push('code')
    else if (type === 'separate' && walk.fields.length > 0) walk.fields[walk.fields.length - 1] = 'result'
    else if (type === 'end') walk.fields.pop()
  },
  'w:footnoteReference': (walk) => note(walk, 'notes-left-out'),
  'w:endnoteReference': (walk) => note(walk, 'notes-left-out'),
  'w:commentReference': (walk) => note(walk, 'notes-left-out'),
}

export const RUN_CLOSE: Steps = {
  'w:r': (walk) => {
    walk.runs.pop()
  },
  'w:rPr': (walk) => {
    walk.properties = walk.properties === 'mark' ? 'paragraph' : null
  },
  'w:t': (walk) => {
    walk.inText = false
  },
  'm:t': (walk) => {
    walk.inText = false
  },
}

function ofProperties(walk: Walk): OpenRun | null {
  return walk.properties === 'run' ? (innermost(walk.runs) ?? null) : null
}

function openText(walk: Walk, keepSpace: boolean): void {
  walk.inText = true
  walk.keepSpace = keepSpace
}

/** A tab or break stands in a run; the same names in properties mean tab stops. */
function addSign(walk: Walk, sign: string): void {
  if (walk.properties === null) addText(walk, sign)
}

/** Takes characters of a `w:t`. Line ends in the file itself are only white space. */
export function addCharacters(walk: Walk, written: string): void {
  let text = written
  if (text.includes('\n') || text.includes('\r')) {
    text = (walk.keepSpace ? text : text.replace(/^\s*[\n\r]\s*|\s*[\n\r]\s*$/g, '')).replace(
      /\s*[\n\r]\s*/g,
      ' ',
    )
  }
  // U+00AD only says where a word may be broken.
  if (text.includes('\u00ad')) text = text.replaceAll('\u00ad', '')
  if (text !== '') addText(walk, text)
}

function addText(walk: Walk, text: string): void {
  const paragraph = current(walk)
  if (paragraph === null || walk.fields.includes('code')) return
  const run = innermost(walk.runs)
  if (isHidden(walk, paragraph, run)) {
    if (text.trim() !== '') {
      paragraph.hidden = true
      note(walk, 'hidden-left-out', text)
    }
    return
  }
  count(walk, 'characters', text.length)
  const room = walk.limits.paragraphCharacters - paragraph.text.length
  if (text.length > room) paragraph.cut = true
  paragraph.text += text.length > room ? text.slice(0, Math.max(room, 0)) : text
  if (text.trim() === '') return
  if (isBold(walk, paragraph, run)) paragraph.bold = true
  else paragraph.plain = true
}

function isHidden(walk: Walk, paragraph: OpenParagraph, run: OpenRun | undefined): boolean {
  if (run?.hidden != null) return run.hidden
  const style = run?.style == null ? false : walk.styles.run(run.style).hidden
  return style !== walk.styles.paragraph(paragraph.style).hidden
}

/** Bold is a toggle: said by a paragraph's style and by a run's style too, it is off (ECMA-376, 17.7.3). */
function isBold(walk: Walk, paragraph: OpenParagraph, run: OpenRun | undefined): boolean {
  if (run?.bold != null) return run.bold
  const style = run?.style == null ? false : walk.styles.run(run.style).bold
  return style !== walk.styles.paragraph(paragraph.style).bold
}
