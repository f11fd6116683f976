import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { type PassportField, passportFields } from '#core/organisation/passport.ts'

const ofCentres: readonly PassportField[] = ['profile', 'openingYear']
const ofSchools: readonly PassportField[] = ['smallSchool']

/** The fields that an organisation of a kind has. */
export function fieldsOf(kind: OrganisationKind): readonly PassportField[] {
  return passportFields.filter(
    (field) =>
      (kind === 'centre' || !ofCentres.includes(field)) && (kind === 'school' || !ofSchools.includes(field)),
  )
}
