/** The letters that LibreOffice counts with in Russian lists: no ё, й, ъ, ь. */
export const LIST_LETTERS = 'абвгдежзиклмнопрстуфхцчшщыэюя'
