/** The letters that Word counts with in Russian lists: no ё, й, ъ, ы, ь. */
export const RUSSIAN_LETTERS = 'абвгдежзиклмнопрстуфхцчшщэюя'
