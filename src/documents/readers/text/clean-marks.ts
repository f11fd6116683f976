/** Marks of HTML that are left over in plain text. Only names of real tags: «<далее>» or «a < b» is text. */
const breaks = /<\s*(?:br|hr)\s*\/?\s*>/giu
const tag =
  /<\/?(?:p|div|span|b|i|u|s|em|strong|small|big|sub|sup|font|center|ul|ol|li|dl|dt|dd|a|h[1-6]|table|tbody|thead|tfoot|tr|td|th|caption|col|colgroup|img|mark|del|ins|pre|code|blockquote|section|article|header|footer|nav|label|nobr|wbr|o:p|html|head|body|meta|title)(?:\s[^<>\n]{0,500})?\/?>/giu
const picture = /\[(?:image|picture|img)\s*:[^\]\n]{0,300}\]|!\[[^\]\n]{0,300}\]\([^)\n]{0,300}\)/giu
const link = /\[([^\]\n]{1,300})\]\((?:https?:|mailto:|#|\/)[^)\n]{0,300}\)/giu
const entity = /&(#\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8}\d?);/giu

const named: Readonly<Record<string, string>> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  laquo: '«',
  raquo: '»',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  ndash: '–',
  mdash: '—',
  minus: '−',
  hellip: '…',
  numero: '№',
  sect: '§',
  bull: '•',
  middot: '·',
  shy: '',
  thinsp: ' ',
  ensp: ' ',
  emsp: ' ',
  times: '×',
  deg: '°',
}

/** Text without left-over HTML and Markdown marks; `<br>` becomes a soft line break, a tag a blank. */
export function cleanMarks(text: string): string {
  let clean = text
  if (clean.includes('<')) clean = clean.replace(breaks, '\n').replace(tag, ' ')
  if (clean.includes('[')) clean = clean.replace(picture, ' ').replace(link, '$1')
  if (clean.includes('&')) clean = clean.replace(entity, (whole, name: string) => character(name) ?? whole)
  if (clean.includes('*'))
    clean = clean.replaceAll('**', '').replace(/(^|\s)\*(\S[^*\n]{0,300}\S)\*(?=\s|$)/gu, '$1$2')
  if (clean.includes('__'))
    clean = clean.replace(/(?<![_\p{L}])__(?=[^\s_])([^\n]{0,300}?[^\s_])__(?!_)/gu, '$1')
  if (clean.includes('\\'))
    clean = clean.replace(/\\(?=[-\\`*_{}[\]()#+.!|>~"'])/gu, '').replace(/\\(?=\s|$)/gu, '')
  return clean.replaceAll('\u00ad', '').replaceAll('\ufeff', '')
}

function character(name: string): string | null {
  if (!name.startsWith('#')) return named[name.toLowerCase()] ?? null
  const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  if (!Number.isFinite(code) || code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return ' '
  return String.fromCodePoint(code)
}

/** White space folded to single blanks, soft line breaks kept as `\n`. */
export function foldSpace(text: string): string {
  return text
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{2,}/gu, '\n')
    .trim()
}
