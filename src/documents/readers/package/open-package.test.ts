import { describe, expect, it } from 'vitest'
import { type ZipPart, zipOf } from '../../../../test/support/zip-of.ts'
import { openPackage } from './open-package.ts'
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts'

async function contentOf(parts: readonly ZipPart[], name: string, limits: Partial<PackageLimits> = {}) {
  const opened = await openPackage(zipOf(parts), { ...PACKAGE_LIMITS, ...limits })
  const chunks: Uint8Array[] = []
  for await (const chunk of opened.chunks(name)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

const part: ZipPart = { name: 'word/document.xml', content: 'а'.repeat(1_000) }

describe('openPackage', () => {
  it('finds parts whatever their case, with or without a slash', async () => {
    expect(await contentOf([part], '/Word/DOCUMENT.xml')).toBe(part.content)
    expect(await contentOf([{ ...part, stored: true }], part.name)).toBe(part.content)
    expect(await contentOf([{ ...part, name: 'word\\document.xml' }], part.name)).toBe(part.content)
  })

  const refusals: readonly (readonly [string, readonly ZipPart[], Partial<PackageLimits>, string])[] = [
    ['the file is too large', [part], { fileBytes: 10 }, 'file/too-large'],
    ['there are too many entries', [part, { name: 'a', content: '' }], { entries: 1 }, 'file/too-many-parts'],
    [
      'all together is too large',
      [part, { name: 'a', content: 'b' }],
      { totalBytes: 2_000 },
      'file/too-large',
    ],
    ['the part is too large', [part], { partBytes: 1_999 }, 'file/too-large'],
    ['the part is too dense', [part], { ratio: 10, ratioFromBytes: 1_000 }, 'file/too-dense'],
    ['it is larger than it says', [{ ...part, claimedSize: 5 }], {}, 'file/damaged'],
    ['it is smaller than it says', [{ ...part, claimedSize: 5_000 }], {}, 'file/damaged'],
    ['its checksum is wrong', [{ ...part, claimedSum: 7 }], {}, 'file/damaged'],
    ['it is behind a password', [{ ...part, encrypted: true }], {}, 'file/encrypted'],
    ['it is not there', [{ name: 'a', content: '' }], {}, 'file/damaged'],
    ['it stands there twice', [part, { ...part, name: 'WORD/document.xml' }], {}, 'file/damaged'],
    ['a name climbs out', [part, { name: 'a/../../b', content: '' }], {}, 'file/damaged'],
  ]
  it.each(refusals)('refuses when %s', async (_, parts, limits, code) => {
    await expect(contentOf(parts, part.name, limits)).rejects.toMatchObject({ code })
  })

  it('refuses what is no zip', async () => {
    await expect(openPackage(new Uint8Array(100))).rejects.toMatchObject({ code: 'file/damaged' })
  })
})
