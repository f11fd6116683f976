import { deflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { checkStreams } from './check-streams.ts'

const file = (content: Uint8Array | string, head = '<< /Filter /FlateDecode >>') =>
  new Uint8Array(
    Buffer.concat([
      Buffer.from(`4 0 obj\n${head}\nstream\n`),
      Buffer.from(content),
      Buffer.from('\nendstream'),
    ]),
  )
const huge = deflateSync(Buffer.alloc(40_000_000, 'q Q '))

it.each([
  ['what grows a thousandfold', huge, 'file/too-dense'],
  ['the same, squeezed once more', deflateSync(huge), 'file/too-dense'],
  ['saves without restores', 'q '.repeat(5_000), 'file/too-deep'],
  ['the same, squeezed', deflateSync(Buffer.from('q '.repeat(5_000))), 'file/too-deep'],
  [
    'a table of all letters that there could be',
    'begincidrange <00000000> <ffffffff> 0 endcidrange',
    'file/too-large',
  ],
])('stops at %s', (_, content, code) => {
  expect(() => checkStreams(file(content))).toThrow(code)
})

it('lets pictures, broken packing and saves that are restored pass', () => {
  checkStreams(file(huge, '<< /Subtype /Image /Filter /FlateDecode >>'))
  checkStreams(file(new Uint8Array([0x78, 0x9c, 1, 2, 3])))
  checkStreams(file('q Q '.repeat(50_000)))
})
