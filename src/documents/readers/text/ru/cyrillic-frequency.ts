/** The sixteen letters that make up four fifths of Russian running text: what a right decoding is rich in. */
export const frequentLetters: ReadonlySet<string> = new Set('оеаинтсрвлкмдпуя')

/** Letters that are rare in running text; a wrong decoding is rich in them. */
export const rareLetters: ReadonlySet<string> = new Set('ъщэцюфёѓђќћўџљњјѕґ')
