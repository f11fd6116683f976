import type { Passport, PassportDraft } from './passport.ts'
import { formatDay, formatProfile, formatTimeZone, formatYesOrNo } from './passport-text.ts'

/** A passport as it would be typed; `check-organisation` reads it back. */
export function formatPassport(passport: Passport): PassportDraft {
  return {
    name: passport.name,
    shortName: passport.shortName,
    outerKey: passport.outerKey ?? '',
    profile: passport.profile === null ? '' : formatProfile(passport.profile),
    openingYear: passport.openingYear === null ? '' : String(passport.openingYear),
    settlement: passport.settlement ?? '',
    smallSchool: formatYesOrNo(passport.smallSchool),
    workingWeek: String(passport.workingWeek),
    site: passport.site ?? '',
    timeZone: formatTimeZone(passport.timeZone),
    openedOn: passport.openedOn === null ? '' : formatDay(passport.openedOn),
    closedOn: passport.closedOn === null ? '' : formatDay(passport.closedOn),
  }
}
