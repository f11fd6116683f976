/** Letters and signs that rise over the small ones. */
export const tall = /[\p{Lu}\p{Nd}бёйфbdfhiklt()[\]/!?"„“%№]/u
/** Letters that hang under the baseline. */
export const hanging = /[руфpqygj()[\]/]/u
/** Signs and letters that hang a little. */
export const slightlyHanging = /[дцщДЦЩ,;]/u
/** Signs that tell nothing of the line they stand on. */
export const floating = /^[\p{P}\p{S}]+$/u
