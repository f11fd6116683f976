import { describe, expect, it } from 'vitest'
import { docxOf, paragraphXml } from '../../../test/support/docx-of.ts'
import { readDocument } from './read-document.ts'

const text = new Uint8Array(Buffer.from('План мероприятий'))

describe('readDocument', () => {
  it('reads by content and says where the name disagrees', async () => {
    expect(await readDocument(text, 'план.docx')).toMatchObject({
      ok: true,
      document: { blocks: [{ text: 'План мероприятий' }] },
      findings: [{ code: 'name-disagrees', text: 'docx: text', place: null }],
    })
    expect(await readDocument(docxOf({ body: paragraphXml('План') }), 'план.docm')).toMatchObject({
      ok: true,
      document: { blocks: [{ text: 'План' }] },
      findings: [],
    })
    expect(await readDocument(text, null)).toMatchObject({ ok: true, findings: [] })
  })

  it('names the format it does not read yet, and what is no document at all', async () => {
    expect(await readDocument(new Uint8Array(Buffer.from('AT&TFORM')), 'план.djvu')).toEqual({
      ok: false,
      refusal: { code: 'file/format-not-read', params: { format: 'djvu' } },
    })
    expect(await readDocument(new Uint8Array([0, 1, 2, 3, 4, 5, 6, 7]), null)).toEqual({
      ok: false,
      refusal: { code: 'file/not-a-document', params: { format: 'unknown' } },
    })
    expect(await readDocument(new Uint8Array(0), null)).toEqual({
      ok: false,
      refusal: { code: 'file/empty' },
    })
  })
})
