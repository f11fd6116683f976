/** «Кирилл Коллегин (за: Мария Северная)»: who did it, and for whom they stood in; a name after a colon keeps its case. */
export function byText(name: string, behalf: string | null): string {
  return behalf === null ? name : `${name} (за: ${behalf})`
}
