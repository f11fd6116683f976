import { describe, expect, it } from 'vitest'
import { FUZZED, fuzzCase } from './fuzz-case.ts'
import { readingFault } from './reading-fault.ts'

/** Always the same files, so that a failure is one for everybody; `npm run fuzz` goes further. */
const SEED = 2026
const FILES = 60

describe.each(FUZZED)('a changed .%s', (format) => {
  it('is read soundly or refused in Russian', async () => {
    for (let number = 0; number < FILES; number += 1) {
      const fault = await readingFault(fuzzCase(format, SEED, number))
      expect(fault, `npm run fuzz -- --reader ${format} --seed ${SEED}: file ${number}`).toBeNull()
    }
  })
})
