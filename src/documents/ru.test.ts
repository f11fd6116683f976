import { describe, expect, it } from 'vitest'
import type { ReaderFindingCode, ReaderRefusalCode } from './finding.ts'
import { sayReaderFinding, sayReaderRefusal } from './ru.ts'

const REFUSALS: Readonly<Record<ReaderRefusalCode, true>> = {
  'file/empty': true,
  'file/too-large': true,
  'file/too-dense': true,
  'file/too-many-parts': true,
  'file/too-deep': true,
  'file/damaged': true,
  'file/encrypted': true,
  'file/no-text-layer': true,
  'file/tesseract-missing': true,
  'file/no-text-seen': true,
  'file/picture-too-large': true,
  'file/too-many-pictures': true,
  'file/not-a-document': true,
  'file/archive': true,
  'file/format-not-read': true,
  'file/too-slow': true,
  'file/too-hungry': true,
}
const FINDINGS: Readonly<Record<ReaderFindingCode, true>> = {
  'name-disagrees': true,
  'encoding-guessed': true,
  'characters-lost': true,
  'changes-accepted': true,
  'notes-left-out': true,
  'hidden-left-out': true,
  'merged-cells-lost': true,
  'part-unreadable': true,
  'text-truncated': true,
  'pages-without-text': true,
  'read-from-pictures': true,
  'nothing-seen': true,
}

describe('sayReaderRefusal', () => {
  it('has one sentence of its own for each code', () => {
    const said = (Object.keys(REFUSALS) as ReaderRefusalCode[]).map((code) => sayReaderRefusal({ code }))
    expect(new Set(said).size).toBe(said.length)
    for (const sentence of said) expect(sentence).toMatch(/^[А-Я].*\.$/)
  })

  it('names the format found', () => {
    expect(sayReaderRefusal({ code: 'file/format-not-read', params: { format: 'pdf' } })).toMatch(
      /Содержимое файла: документ PDF\.$/,
    )
  })
})

describe('sayReaderFinding', () => {
  it('has one sentence of its own for each code', () => {
    const said = (Object.keys(FINDINGS) as ReaderFindingCode[]).map((code) =>
      sayReaderFinding({ code, text: '', place: null }),
    )
    expect(new Set(said).size).toBe(said.length)
  })

  it('says what and where, counted from 1', () => {
    expect(
      sayReaderFinding({ code: 'hidden-left-out', text: 'тайно', place: { block: 0, row: 2, column: 1 } }),
    ).toMatch(/Замечено: «тайно»\. Место: таблица в блоке 1, строка 3, столбец 2\.$/)
    expect(sayReaderFinding({ code: 'name-disagrees', text: 'txt: docx', place: null })).toMatch(
      /имя обещает «\.txt», внутри – документ Word \(\.docx\)\.$/,
    )
  })
})
