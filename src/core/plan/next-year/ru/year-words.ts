/** «от 29.12.2026 № 273-ФЗ», «от 5 октября 2026 г. № 41»: an act's date, whatever the year. */
export const actReference =
  /от\s+(?:\d{1,2}\.\d{1,2}\.\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4})\s*(?:г\.|года?)?\s*(?=№|N\s)/giu
