import { listChains } from '#store/journal/chain-head.ts'
import { type ChainFault, checkChain } from '#store/journal/check-chain.ts'
import { parseHeads } from '#store/journal/heads-text.ts'
import { findOrganisations } from '#store/organisation/find-organisations.ts'
import type { House } from '../context.ts'

export type { ChainFault }

export interface VerifiedChain {
  readonly region: string
  readonly lines: number
  readonly faults: readonly ChainFault[]
}

/** Follows every chain of the journal; `exported` is the text of an exported head. null: there is no head in it. */
export async function verifyJournal(
  house: House,
  exported: string | null,
): Promise<readonly VerifiedChain[] | null> {
  const heads = exported === null ? [] : parseHeads(exported)
  if (heads === null) return null
  return house.read(async (reader) => {
    const told = new Map(heads.map((head) => [head.regionId, head]))
    const regions = [...new Set([...(await listChains(reader)), ...told.keys()])]
    const names = await findOrganisations(reader, regions)
    const verified: VerifiedChain[] = []
    for (const id of regions) {
      const check = await checkChain(reader, id, told.get(id) ?? null)
      verified.push({ region: names.get(id)?.shortName ?? id, ...check })
    }
    return verified
  })
}
