import type { Package } from './open-package.ts'
import { readXml } from './read-xml.ts'
import type { Attributes } from './xml-scope.ts'

/** One part's link to another inside an OPC package (docx, xlsx). */
export interface Relationship {
  /** The name by which the part's own text speaks of it. */
  readonly id: string
  /** The last word of its type: `officeDocument`, `styles`, `numbering` …; strict files differ only before it. */
  readonly type: string
  /** Name of the part it leads to, without a leading slash. */
  readonly target: string
}

/**
 * The links of a part; of the package itself for ''. None where the package has no list of them; links that lead
 * out of the package are left out.
 * @throws ReadingStopped where the list is damaged.
 */
export async function readRelationships(parts: Package, owner: string): Promise<readonly Relationship[]> {
  const slash = owner.lastIndexOf('/')
  const folder = owner.slice(0, slash + 1)
  const listed = `${folder}_rels/${owner.slice(slash + 1)}.rels`
  if (!parts.has(listed)) return []
  const found: Relationship[] = []
  await readXml(parts.chunks(listed), {
    open: (name, attributes) => {
      if (name !== 'rel:Relationship' || attributes.TargetMode === 'External') return
      const link = linkOf(attributes, folder)
      if (link !== null) found.push(link)
    },
    close: () => {},
  })
  return found
}

function linkOf(attributes: Attributes, folder: string): Relationship | null {
  const type = attributes.Type
  const target = attributes.Target
  if (type === undefined || target === undefined) return null
  return {
    id: attributes.Id ?? '',
    type: type.slice(type.lastIndexOf('/') + 1),
    target: resolve(folder, target),
  }
}

/** The names of parts are a tree of their own: a link that climbs above its root stays at the root. */
function resolve(folder: string, target: string): string {
  const steps: string[] = target.startsWith('/') ? [] : folder.split('/')
  for (const step of target.split('/')) {
    if (step === '..') {
      while (steps.length > 0 && steps[steps.length - 1] === '') steps.pop()
      steps.pop()
    } else if (step !== '.') steps.push(step)
  }
  return steps.filter((step) => step !== '').join('/')
}
