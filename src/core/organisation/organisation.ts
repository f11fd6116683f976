export type OrganisationKind = 'region' | 'municipality' | 'school' | 'centre'

/** A node of the tree region → municipality → school → centre. */
export interface Organisation {
  readonly id: string
  readonly parentId: string | null
  readonly kind: OrganisationKind
  readonly name: string
  /** As it stands in lists: «СОШ № 5». */
  readonly shortName: string
  /** IANA name; «today» is the organisation's own. */
  readonly timeZone: string
  /** Working days a week by which its terms are counted. */
  readonly workingWeek: 5 | 6
}

const above: Readonly<Record<OrganisationKind, readonly OrganisationKind[]>> = {
  region: [],
  municipality: ['region'],
  // Some schools are the region's own.
  school: ['municipality', 'region'],
  centre: ['school'],
}

/**
 * Whether one may be joined to the other: like to like. A joined one is closed and stands under its successor ever after,
 * which no other of its kind does.
 */
export function mayJoin(kind: OrganisationKind, into: OrganisationKind): boolean {
  return kind === into && kind !== 'region'
}

export function mayStandUnder(kind: OrganisationKind, parent: OrganisationKind): boolean {
  return above[kind].includes(parent)
}
