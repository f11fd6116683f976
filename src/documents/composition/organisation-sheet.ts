import { formatPassport } from '#core/organisation/format-passport.ts'
import type { OrganisationKind } from '#core/organisation/organisation.ts'
import { type Passport, type PassportField, passportFields } from '#core/organisation/passport.ts'
import {
  formatKind,
  formatProfile,
  formatTimeZone,
  formatYesOrNo,
  offeredZones,
} from '#core/organisation/passport-text.ts'
import { profiles } from '#core/organisation/profile.ts'
import { columnWords } from '#core/organisation/sheet/ru/row-fault.ru.ts'
import { placeColumns, type SheetColumn } from '#core/organisation/sheet/sheet-row.ts'
import type { WrittenSheet } from '../writers/xlsx/written-sheet.ts'
import { sheetName } from './ru/organisation-sheet.ts'

export interface OrganisationLine {
  readonly kind: OrganisationKind
  /** Short names of those above; '' where there is none. */
  readonly municipality: string
  readonly school: string
  readonly passport: Passport
}

const columns: readonly SheetColumn[] = [...placeColumns, ...passportFields]

const widths: Readonly<Record<SheetColumn, number>> = {
  kind: 16,
  municipality: 24,
  school: 24,
  name: 60,
  shortName: 28,
  outerKey: 18,
  profile: 26,
  openingYear: 12,
  settlement: 20,
  smallSchool: 18,
  workingWeek: 14,
  site: 32,
  timeZone: 22,
  openedOn: 14,
  closedOn: 14,
}

const choices: Readonly<Partial<Record<SheetColumn, readonly string[]>>> = {
  kind: (['municipality', 'school', 'centre'] as const).map(formatKind),
  profile: profiles.map(formatProfile),
  smallSchool: [true, false].map(formatYesOrNo),
  workingWeek: ['5', '6'],
  timeZone: offeredZones.map(formatTimeZone),
}

/** Organisations as a sheet that can be filled in and brought back. */
export function composeOrganisations(lines: Iterable<OrganisationLine>): WrittenSheet {
  return {
    name: sheetName,
    columns: columns.map((column) => ({
      heading: columnWords[column],
      width: widths[column],
      ...(choices[column] === undefined ? {} : { choices: choices[column] }),
    })),
    rows: rowsOf(lines),
  }
}

function* rowsOf(lines: Iterable<OrganisationLine>): Generator<readonly string[]> {
  for (const line of lines) {
    const said = formatPassport(line.passport)
    yield [
      formatKind(line.kind),
      line.municipality,
      line.school,
      ...passportFields.map((field) => (hasNoSuch(line.kind, field) ? '' : said[field])),
    ]
  }
}

/** Only schools are small ones. */
function hasNoSuch(kind: OrganisationKind, field: PassportField): boolean {
  return field === 'smallSchool' && kind !== 'school'
}
