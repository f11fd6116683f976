import { isKnownPrefix, prefixOf } from './namespaces.ts'
import { ReadingStopped } from './reading-stopped.ts'

/** Attributes by name; those of a known namespace under the readers' prefix. */
export type Attributes = Readonly<Record<string, string>>

/** What prefixes mean at one place of an XML file. */
export interface XmlScope {
  /** The readers' name of an element. One of an unknown namespace has no colon in it but a leading «?». */
  readonly elementName: (written: string) => string
  readonly attributes: (written: Attributes) => Attributes
  /** The scope inside an element that declares these; the same scope where it declares none. */
  readonly inside: (written: Attributes) => XmlScope
}

/** A cache of names, no more: a file of nothing but invented names must not fill the memory with them. */
const MOST_NAMES = 5_000

/** Word declares about forty. Each inner scope is a copy, so a file with thousands would cost their product. */
const MOST_BINDINGS = 256

/** The scope of a file's root: no prefix but `xml` means anything yet. */
export function openScope(): XmlScope {
  return scopeOf(new Map([['xml', 'xml']]))
}

/** `bindings`: the file's prefix → the readers' prefix, '' for an unknown namespace. */
function scopeOf(bindings: ReadonlyMap<string, string>): XmlScope {
  const names = new Map<string, string>()
  // Nearly every file writes the usual prefixes: then attributes need no translation at all.
  const plain = [...bindings].every(
    ([own, known]) => own === '' || own === known || (known === '' && !isKnownPrefix(own)),
  )
  const elementName = (written: string): string => {
    let name = names.get(written)
    if (name === undefined) {
      name = translate(written, bindings, true)
      if (names.size < MOST_NAMES) names.set(written, name)
    }
    return name
  }
  const scope: XmlScope = {
    elementName,
    attributes: (written) => {
      if (plain) return written
      const known: Record<string, string> = {}
      for (const name in written) known[translate(name, bindings, false)] = written[name] ?? ''
      return known
    },
    inside: (written) => {
      let inner: Map<string, string> | null = null
      for (const name in written) {
        if (!name.startsWith('xmlns')) continue
        const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : null
        if (prefix === null) continue
        const meaning = prefixOf(written[name] ?? '') ?? ''
        if (bindings.get(prefix) === meaning) continue
        inner ??= new Map(bindings)
        inner.set(prefix, meaning)
        if (inner.size > MOST_BINDINGS) throw new ReadingStopped('file/damaged', 'too many namespaces')
      }
      return inner === null ? scope : scopeOf(inner)
    },
  }
  return scope
}

function translate(written: string, bindings: ReadonlyMap<string, string>, element: boolean): string {
  const colon = written.indexOf(':')
  const prefix = colon < 0 ? '' : written.slice(0, colon)
  // By the namespaces recommendation an attribute without a prefix is in no namespace.
  if (prefix === '' && !element) return written
  const known = bindings.get(prefix) ?? ''
  return known === '' ? `?${written.replace(':', '-')}` : `${known}:${written.slice(colon + 1)}`
}
