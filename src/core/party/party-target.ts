import type { OrganisationKind } from '../organisation/organisation.ts'
import type { SchoolName } from './school-name.ts'

/**
 * Whom the words of a responsible party mean. A tier is told without knowing whose plan it is: «МОУО» in a district's plan
 * is its owner, in a region's plan each municipality, in a school's plan the level above (`placeOverOwner`).
 */
export type PartyTarget =
  | { readonly kind: 'each'; readonly tier: OrganisationKind }
  | { readonly kind: 'owner' }
  /** One school named by kind and number or by name; `centre`: the centre in it. */
  | { readonly kind: 'named'; readonly school: SchoolName; readonly centre: boolean }
  /** Pointed out one by one by a coordinator. */
  | { readonly kind: 'chosen'; readonly organisationIds: readonly string[] }
  /** Bodies that are not in the tree: federal ones, partners, suppliers. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'unplaced'; readonly why: 'person' | 'unknown' }
