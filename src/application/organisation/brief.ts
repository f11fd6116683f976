import type { OrganisationKind } from '#core/organisation/organisation.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'

/** An organisation as it stands beside other things. */
export interface OrganisationBrief {
  readonly id: string
  readonly parentId: string | null
  readonly kind: OrganisationKind
  readonly name: string
  readonly shortName: string
}

export function brief(organisation: PlacedOrganisation): OrganisationBrief {
  return {
    id: organisation.id,
    parentId: organisation.parentId,
    kind: organisation.kind,
    name: organisation.name,
    shortName: organisation.shortName,
  }
}
