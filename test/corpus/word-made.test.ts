import { existsSync, readdirSync, readFileSync } from 'node:fs'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import type { Block } from '#documents/document.ts'
import { readDocument } from '#documents/readers/read-document.ts'

/** Files that Word itself wrote come with mammoth's own tests. */
const folder = new URL('../../node_modules/mammoth/test/test-data/', import.meta.url)
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.docx')) : []

describe.skipIf(names.length === 0)(
  'documents made by Word give the words that mammoth finds in them',
  () => {
    it.each(names)('%s', async (name) => {
      const bytes = readFileSync(new URL(name, folder))
      const outcome = await readDocument(new Uint8Array(bytes), name)
      const theirs = await mammoth.extractRawText({ buffer: bytes })
      if (outcome.ok) expect(folded(outcome.document.blocks.map(wordsOf).join(''))).toBe(folded(theirs.value))
      else expect([outcome.refusal.code, folded(theirs.value)]).toEqual(['file/empty', ''])
    })
  },
)

function wordsOf(block: Block): string {
  if (block.kind === 'paragraph') return block.text
  return block.rows.flatMap((row) => row.cells.flatMap((cell) => cell.blocks.map(wordsOf))).join('')
}

function folded(text: string): string {
  return text.replace(/\s+/g, '')
}
