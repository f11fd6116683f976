import { afterAll, describe, expect, it } from 'vitest'
import { line } from '../../test/corpus/reading/build-document.ts'
import { convertWithOffice, officePresent } from '../../test/support/convert-with-office.ts'
import { layOutDocx } from '../../test/support/lay-out-docx.ts'
import { convertDoc } from './convert-doc.ts'
import { readApart } from './read-apart.ts'
import { dropReserve } from './start-child.ts'

describe.skipIf(!officePresent)('convertDoc (skipped: soffice is not there)', () => {
  afterAll(dropReserve)
  const doc = async () => {
    const [made] = convertWithOffice([await layOutDocx([line('План мероприятий')])], 'docx', 'doc')
    if (made === undefined) throw new Error('soffice made nothing')
    return made
  }

  it('has an old document read as a new one, its name in peace', async () => {
    expect(await readApart({ bytes: await doc(), name: 'план.doc' })).toMatchObject({
      ok: true,
      document: { blocks: [{ text: 'План мероприятий' }] },
      findings: [],
    })
    expect(await readApart({ bytes: await doc(), name: 'план.docx' })).toMatchObject({
      ok: true,
      findings: [{ code: 'name-disagrees', text: 'docx: doc' }],
    })
  })

  it('gives nothing for a file that is none, too late or too hungry', async () => {
    expect(await convertDoc(new Uint8Array(3_000).fill(7))).toBeNull()
    expect(await convertDoc(await doc(), { seconds: 0.05 })).toBeNull()
    expect(await convertDoc(await doc(), { megabytes: 20 })).toBeNull()
  })
})
