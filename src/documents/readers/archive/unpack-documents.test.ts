import { describe, expect, it } from 'vitest'
import { docxOf, paragraphXml } from '../../../../test/support/docx-of.ts'
import { type ZipPart, zipOf } from '../../../../test/support/zip-of.ts'
import { readDocument } from '../read-document.ts'
import { ARCHIVE_LIMITS, unpackDocuments } from './unpack-documents.ts'

const text = (name: string): ZipPart => ({ name, content: 'План мероприятий' })
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('unpackDocuments', () => {
  it('gives documents by their content, without folders and what programs add', async () => {
    const unpacked = await unpackDocuments(
      zipOf([
        text('папка/план.txt'),
        { name: 'приказ', content: docxOf({ body: paragraphXml('Приказ') }) },
        text('__MACOSX/план.txt'),
        text('.DS_Store'),
        text('~$план.docx'),
        { name: 'пусто.txt', content: '' },
        { name: 'ещё.zip', content: zipOf([text('а.txt')]) },
      ]),
    )
    if (!unpacked.ok) throw new Error(unpacked.refusal.code)
    expect(unpacked.documents.map(({ name }) => name)).toEqual(['план.txt', 'приказ'])
  })

  it('reads names in the DOS code page', async () => {
    const zip = Buffer.from(zipOf([text('PLAN.txt')]))
    for (let at = zip.indexOf('PLAN'); at >= 0; at = zip.indexOf('PLAN'))
      zip.set([0x8f, 0x8b, 0x80, 0x8d], at)
    // No word of UTF-8 in the flags of either header.
    for (const [mark, flags] of [
      [0x04034b50, 6],
      [0x02014b50, 8],
    ] as const) {
      for (let at = 0; at + 4 < zip.length; at += 1)
        if (zip.readUInt32LE(at) === mark) zip.writeUInt16LE(0, at + flags)
    }
    const unpacked = await unpackDocuments(new Uint8Array(zip))
    expect(unpacked).toMatchObject({ ok: true, documents: [{ name: 'ПЛАН.txt' }] })
  })

  it('stops at what is too large, too many, locked or a lie', async () => {
    const limits = { ...ARCHIVE_LIMITS, entries: 3, documents: 2, documentBytes: 200, totalBytes: 300 }
    const long = { name: 'а.txt', content: 'а'.repeat(150) }
    expect(await unpackDocuments(zipOf([long]), limits)).toEqual(refused('file/too-large'))
    const medium = { name: 'а.txt', content: 'а'.repeat(90) }
    expect(await unpackDocuments(zipOf([medium, { ...medium, name: 'б.txt' }]), limits)).toEqual(
      refused('file/too-large'),
    )
    expect(
      await unpackDocuments(zipOf([1, 2, 3, 4].map((n) => ({ name: `.${n}`, content: '' }))), limits),
    ).toEqual(refused('file/too-many-parts'))
    expect(
      await unpackDocuments(zipOf(['а', 'б', 'в'].map((name) => ({ name, content: 'План' }))), limits),
    ).toEqual(refused('file/too-many-parts'))
    expect(await unpackDocuments(zipOf([{ ...medium, encrypted: true }]))).toEqual(refused('file/encrypted'))
    expect(await unpackDocuments(zipOf([{ ...medium, claimedSize: 10 }]))).toEqual(refused('file/damaged'))
    expect(await unpackDocuments(zipOf([{ ...medium, claimedSize: 0xfffffff0 }]))).toEqual(
      refused('file/too-large'),
    )
    expect(await unpackDocuments(zipOf([text('../../etc/passwd')]))).toEqual(refused('file/damaged'))
  })
})

describe('an archive that is to be read', () => {
  it('gives its documents, be it only one', async () => {
    for (const names of [['а.txt'], ['а.txt', 'б.txt']]) {
      expect(await readDocument(zipOf(names.map(text)), 'планы.zip')).toMatchObject({
        ok: false,
        refusal: { code: 'file/archive' },
        documents: names.map((name) => ({ name })),
      })
    }
  })

  it('of nothing is no document', async () => {
    expect(await readDocument(zipOf([]), 'планы.zip')).toEqual({
      ok: false,
      refusal: { code: 'file/not-a-document', params: { format: 'zip' } },
    })
  })
})
