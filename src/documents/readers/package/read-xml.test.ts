import { describe, expect, it } from 'vitest'
import { PACKAGE_LIMITS } from './package-limits.ts'
import { readXml } from './read-xml.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'

async function events(
  xml: string | Uint8Array,
  step = 7,
  depth = PACKAGE_LIMITS.depth,
): Promise<readonly string[]> {
  const bytes = Buffer.from(xml)
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
  }
  const heard: string[] = []
  const handler = {
    open: (name: string, attributes: Readonly<Record<string, string>>) => {
      const listed = Object.entries(attributes)
        .filter(([key]) => !/xmlns/.test(key))
        .map(([key, value]) => ` ${key}=${value}`)
      heard.push(`<${name}${listed.join('')}>`)
    },
    close: (name: string) => heard.push(`</${name}>`),
    text: (text: string) => heard.push(text),
  }
  await readXml(chunks(), handler, { ...PACKAGE_LIMITS, depth })
  return heard
}

describe('readXml', () => {
  it('names elements and attributes by their namespace, whatever the prefix', async () => {
    const usual = await events(`<w:p xmlns:w="${WORD}"><w:t w:val="1" plain="2">а&amp;б</w:t></w:p>`)
    expect(usual).toEqual(['<w:p>', '<w:t w:val=1 plain=2>', 'а&б', '</w:t>', '</w:p>'])
    expect(await events(`<z:p xmlns:z="${WORD}"><z:t z:val="1" plain="2">а&amp;б</z:t></z:p>`)).toEqual(usual)
    expect((await events(`<p xmlns="${WORD}"><q xmlns=""/></p>`))[0]).toBe('<w:p>')
  })

  it('does not take foreign words for known ones', async () => {
    const foreign = await events(
      `<a xmlns:w="urn:other" xmlns:v="${WORD}"><w:t w:val="1"/><v:t v:val="2"/></a>`,
    )
    expect(foreign).toEqual(['<?a>', '<?w-t ?w-val=1>', '</?w-t>', '<w:t w:val=2>', '</w:t>', '</?a>'])
  })

  it('reads UTF-16 with and without a mark', async () => {
    for (const text of ['\ufeff<a>щ</a>', '<a>щ</a>']) {
      const little = Buffer.from(text, 'utf16le')
      expect(await events(little)).toEqual(['<?a>', 'щ', '</?a>'])
      expect(await events(Buffer.from(little).swap16())).toEqual(['<?a>', 'щ', '</?a>'])
    }
  })

  it.each([
    ['an end that is missing', '<a>'],
    ['a wrong end', '<a></b>'],
    ['a DOCTYPE', '<!DOCTYPE a><a/>'],
    ['an entity nobody defined', '<a>&x;</a>'],
    ['two roots', '<a/><b/>'],
    ['nothing', ''],
    ['no UTF-8', new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e])],
  ])('refuses %s', async (_, xml) => {
    await expect(events(xml)).rejects.toMatchObject({ code: 'file/damaged' })
  })

  it('refuses what is too deep', async () => {
    expect(await events('<a><a/></a>', 7, 2)).toHaveLength(4)
    await expect(events('<a><a><a/></a></a>', 7, 2)).rejects.toMatchObject({ code: 'file/too-deep' })
  })
})
