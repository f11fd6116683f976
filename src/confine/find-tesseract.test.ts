import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { findTesseract } from './find-tesseract.ts'

const folder = mkdtempSync(join(tmpdir(), 'tesseract-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** A program that knows these languages and can do nothing else. */
function knowing(name: string, ...languages: readonly string[]): string {
  const program = join(folder, name)
  writeFileSync(
    program,
    `#!/bin/sh\necho 'List of available languages:'\nprintf '%s\\n' ${languages.join(' ')}\n`,
  )
  chmodSync(program, 0o755)
  return program
}

describe('findTesseract', () => {
  it('takes the first that knows Russian', async () => {
    const [english, russian] = [knowing('english', 'eng', 'osd'), knowing('russian', 'eng', 'rus')]
    expect(await findTesseract([join(folder, 'none'), english, russian])).toEqual({ program: russian })
  })

  it('tells a missing program from missing Russian', async () => {
    expect(await findTesseract([join(folder, 'none')])).toEqual({ missing: 'program' })
    expect(await findTesseract([knowing('other', 'eng', 'rus_old')])).toEqual({ missing: 'russian' })
  })
})
