import { describe, expect, it } from 'vitest'
import { docxOf, paragraphXml } from '../../../test/support/docx-of.ts'
import { zipOf } from '../../../test/support/zip-of.ts'
import { sniff } from './sniff.ts'
import type { Format } from './sniff-format.ts'
import { disagreeingExtension } from './sniff-name.ts'

const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'))
const openDocument = (kind: string) =>
  zipOf([
    { name: 'mimetype', content: `application/vnd.oasis.opendocument.${kind}`, stored: true },
    { name: 'content.xml', content: '<a/>' },
  ])
const office = (folder: string) =>
  zipOf([
    { name: '[Content_Types].xml', content: '<Types/>' },
    { name: `${folder}/main.xml`, content: '<a/>' },
  ])

/** An OLE2 container with one directory sector of these streams. */
function compound(...streams: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(1024 + 128 * streams.length)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes)
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt32LE(0, 48)
  streams.forEach((name, place) => {
    bytes.write(name, 512 + place * 128, 'utf16le')
    bytes.writeUInt16LE(name.length * 2 + 2, 512 + place * 128 + 64)
    bytes.writeUInt8(2, 512 + place * 128 + 66)
  })
  return new Uint8Array(bytes)
}

const SAMPLES: readonly (readonly [string, Uint8Array, Format])[] = [
  ['nothing', new Uint8Array(0), 'empty'],
  ['Word', docxOf({ body: paragraphXml('а') }), 'docx'],
  ['Word cut in the middle', docxOf({ body: paragraphXml('а') }).subarray(0, 700), 'docx'],
  ['Excel', office('xl'), 'xlsx'],
  ['PowerPoint', office('ppt'), 'pptx'],
  ['OpenDocument text', openDocument('text'), 'odt'],
  ['OpenDocument sheet', openDocument('spreadsheet'), 'ods'],
  [
    'OpenDocument repacked by another program',
    zipOf([
      { name: 'content.xml', content: '<a/>' },
      { name: 'META-INF/manifest.xml', content: '<a/>' },
    ]),
    'odt',
  ],
  [
    'a flat OpenDocument sheet',
    new Uint8Array(
      Buffer.from(
        '<?xml version="1.0"?><office:document xmlns:office="x" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">',
      ),
    ),
    'ods',
  ],
  ['a plain archive', zipOf([{ name: 'план.txt', content: 'а' }]), 'zip'],
  ['an empty archive', zipOf([]), 'zip'],
  ['PDF', latin('%PDF-1.7\n…'), 'pdf'],
  ['RTF', latin('{\\rtf1\\ansi'), 'rtf'],
  ['old Word', compound('Root Entry', '1Table', 'WordDocument'), 'doc'],
  ['old Excel', compound('Root Entry', 'Workbook'), 'xls'],
  ['encrypted', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'encrypted'],
  ['some container', compound('Root Entry'), 'compound'],
  ['a cut container', latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), 'compound'],
  ['PNG', latin('\x89PNG\r\n\x1a\n'), 'png'],
  ['JPEG', latin('\xff\xd8\xff\xe0'), 'jpg'],
  ['a page', latin('\n<!-- a --><!DOCTYPE html><html>'), 'html'],
  ['XML', latin('<?xml version="1.0"?><a/>'), 'xml'],
  ['UTF-8', new Uint8Array(Buffer.from('План мероприятий')), 'text'],
  ['windows-1251', new Uint8Array([0xcf, 0xeb, 0xe0, 0xed, 0x20, 0x31]), 'text'],
  ['UTF-16 with a mark', new Uint8Array(Buffer.from('\ufeffПлан', 'utf16le')), 'text'],
  ['UTF-16 without one', new Uint8Array(Buffer.from('План мероприятий на 2021 год', 'utf16le')), 'text'],
  ['noise', new Uint8Array(Array.from({ length: 400 }, (_, place) => (place * 37) % 32)), 'unknown'],
]

describe('sniff', () => {
  it.each(SAMPLES)('knows %s', (_, bytes, format) => {
    expect(sniff(bytes)).toBe(format)
  })
})

describe('disagreeingExtension', () => {
  it('compares what the name promises', () => {
    expect(disagreeingExtension('План.DOCX', 'docx')).toBeNull()
    expect(disagreeingExtension('План.docx', 'text')).toBe('docx')
    expect(disagreeingExtension('План', 'docx')).toBeNull()
    expect(disagreeingExtension('План на 2021 г.старый', 'text')).toBeNull()
    expect(disagreeingExtension('План.fods', 'ods')).toBeNull()
    expect(disagreeingExtension('План.xls', 'xlsx')).toBe('xls')
    expect(disagreeingExtension('a.constructor', 'text')).toBeNull()
  })
})
