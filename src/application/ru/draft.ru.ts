/** A draft whose plan has no title and which came out of no file. */
export const untitled = 'Без названия'
/** The file name of a text that was pasted. */
export const pastedText = 'вставленный текст.txt'
