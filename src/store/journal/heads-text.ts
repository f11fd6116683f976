import type { ChainHead } from './chain-head.ts'

const firstLine = 'rostok journal heads'

/** Heads as they leave the database: a line of words, then region, number and hash, one chain a line. */
export function formatHeads(at: string, heads: readonly ChainHead[]): string {
  const lines = heads.map(({ regionId, number, hash }) => `${regionId} ${number} ${hash.toString('hex')}`)
  return `${[`${firstLine} ${at}`, ...lines].join('\n')}\n`
}

/**
 * Takes the same from a file or out of a letter, whatever stands around; null: there are no heads in it. A head that was
 * changed by hand does no harm: it fits no line.
 */
export function parseHeads(text: string): readonly ChainHead[] | null {
  if (!text.includes(firstLine)) return null
  const lines = text.matchAll(
    /^[>\s]*([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}) (\d{1,15}) ([0-9a-f]{64})\s*$/gm,
  )
  return [...lines].map(([, regionId = '', number = '', hash = '']) => ({
    regionId,
    number: Number(number),
    hash: Buffer.from(hash, 'hex'),
  }))
}
