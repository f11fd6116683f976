import type { House } from '#application/context.ts'
import { findOrganisationsNamed } from '#store/organisation/find-organisation.ts'
import { listOrganisations, listRegions } from '#store/organisation/list-organisations.ts'
import type { PlacedOrganisation } from '#store/organisation/placed-organisation.ts'

/** Every organisation of that id, name or short name. */
export function organisationsNamed(house: House, words: string): Promise<readonly PlacedOrganisation[]> {
  return house.read((reader) => findOrganisationsNamed(reader, words))
}

/** Short names of all, from the regions down, for a person who does not know what to type. */
export function organisationNames(house: House, most: number): Promise<readonly string[]> {
  return house.read(async (reader) => {
    const regions = (await listRegions(reader)).map(({ id }) => id)
    return (await listOrganisations(reader, regions)).slice(0, most).map(({ shortName }) => shortName)
  })
}
