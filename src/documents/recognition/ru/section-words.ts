/** «Направление 2.», «Раздел II.», «III этап.», «1 блок:»: the word and the number that head a section. */
export const wordThenNumber =
  /^(?<word>направлени[ея]|раздел|этап|блок|модуль|глава|задача|подпрограмма|часть|цель|результат)\s*(?:№\s*)?(?<number>\d{1,2}(?:\.\d{1,2})*|[ivxlcх]{1,6})(?![\p{L}\d])\s*[.):–—-]*\s*/iu
export const numberThenWord =
  /^(?<number>\d{1,2}|[ivxlcх]{1,6})(?:\s*-?\s*(?:й|ый|ий|ой|е|я))?\s+(?<word>направление|раздел|этап|блок|модуль|подпрограмма)(?!\p{L})\s*[.):–—-]*\s*/iu
export const bareNumber =
  /^(?<number>\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLCХ]{1,6})\s*[.)]\s*(?=\S)|^(?<roman>[IVXLCХ]{1,6})\s+(?=\p{Lu})/u

/** A letter that is typed for the Roman ten. */
export const cyrillicTen = 'Х'

/** Words by which a heading is known even where nothing else tells it. */
export const sectionWord =
  /^(?:\S+\s+){0,3}(?:этап|направлени[ея]|раздел|блок|модуль)(?!\p{L})|мероприятия\s*[:.]?$|обеспечение\s*[:.]?$|^(?:[ivx]+|\d+)[.)]?\s+(?:этап|раздел|направление|блок)/iu
