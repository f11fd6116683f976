import { standingWords } from '#core/task/ru/standing-words.ts'

/** The word of each standing; together with its shape and colour it is the same on every screen. */
export const standingWord = standingWords
