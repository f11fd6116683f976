import type { OrganisationKind } from '../organisation/organisation.ts'
import type { PartyTarget } from './party-target.ts'

/** Where a target lies as seen from the owner of the plan; tasks of what does not lie below or at it stay with the owner. */
export type PartyDirection =
  | { readonly kind: 'itself' }
  | { readonly kind: 'below'; readonly tier: OrganisationKind }
  | { readonly kind: 'some'; readonly organisationIds: readonly string[] }
  | { readonly kind: 'nowhere'; readonly why: UnreachedWhy }

/** Why a party reaches nobody. */
export type UnreachedWhy = 'above' | 'outside' | 'person' | 'unknown' | 'not-found' | 'several-found'

const tiers: readonly OrganisationKind[] = ['region', 'municipality', 'school', 'centre']

/** `named` gives the organisations of the territory that bear the name of a target. */
export function placeOverOwner(
  target: PartyTarget,
  owner: { readonly kind: OrganisationKind },
  named: (target: Extract<PartyTarget, { kind: 'named' }>) => readonly string[],
): PartyDirection {
  switch (target.kind) {
    case 'owner':
      return { kind: 'itself' }
    case 'each': {
      const step = tiers.indexOf(target.tier) - tiers.indexOf(owner.kind)
      if (step === 0) return { kind: 'itself' }
      return step > 0 ? { kind: 'below', tier: target.tier } : { kind: 'nowhere', why: 'above' }
    }
    case 'named': {
      const ids = named(target)
      if (ids.length === 1) return { kind: 'some', organisationIds: ids }
      return { kind: 'nowhere', why: ids.length === 0 ? 'not-found' : 'several-found' }
    }
    case 'chosen':
      return { kind: 'some', organisationIds: target.organisationIds }
    case 'outside':
      return { kind: 'nowhere', why: 'outside' }
    case 'unplaced':
      return { kind: 'nowhere', why: target.why }
  }
}
