/** A draft whose plan has no title and which came out of no file. */
export const untitled = 'Без названия'
