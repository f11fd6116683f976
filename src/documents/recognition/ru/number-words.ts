/** A row's own number, «п. 3» too. */
export const rowNumber = /^(?:п(?:ункт)?\.?\s*)?\d{1,3}(?:\.\d{1,3}){0,4}\s*[.)]?$/iu
export const romanNumber = /^[IVXХ]{1,6}[.)]?$/u
export const romanInside = /[IVXХ]/u
/** The mark of a list item at the head of a cell. */
export const listMark = /^\s*(?:[-–—•·▪*]|\d{1,2}[.)]\s|[а-яa-z]\)\s)/u
/** A number typed in front of a title. */
export const leadingNumber = /^(\d{1,3}(?:\.\d{1,3}){0,4})(?:[.)]\s*|\s+)(?=\p{L}|[«"(])/u
/** «II. Кадры»: a heading among numbered points. */
export const romanPoint = /^[IVXХ]{1,6}[.)]\s*(?=[\p{Lu}«])/u
