/** What words of plans are made of, as a class of a regular expression has it, whatever the case. */
export const letters = 'а-яёa-z0-9'

/** In regular expressions «ё» and «е» are one letter. */
export function eitherYo(form: string): string {
  return form.replace(/[её]/giu, '[её]')
}
