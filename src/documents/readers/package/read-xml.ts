import { TextDecoder } from 'node:util'
import { SaxesParser } from 'saxes'
import { PACKAGE_LIMITS, type PackageLimits } from './package-limits.ts'
import { ReadingStopped, stopAsDamaged } from './reading-stopped.ts'
import { type Attributes, openScope, type XmlScope } from './xml-scope.ts'

/** What a walk over XML is told, in order. Names carry the readers' own prefixes (see namespaces.ts). */
export interface XmlHandler {
  readonly open: (name: string, attributes: Attributes) => void
  readonly close: (name: string) => void
  readonly text?: (text: string) => void
}

/**
 * Streams one XML part past a handler; nothing of it is kept. UTF-8 and UTF-16, as office formats have it.
 * @throws ReadingStopped `file/damaged` where it is not well-formed or brings a DOCTYPE (so no entity is ever defined),
 * `file/too-deep` beyond the limit, and whatever the handler stops with.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  handler: XmlHandler,
  limits: PackageLimits = PACKAGE_LIMITS,
): Promise<void> {
  const parser = openParser(handler, limits)
  let decoder: TextDecoder | null = null
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true })
      parser.write(decoder.decode(chunk, { stream: true }))
    }
    if (decoder !== null) parser.write(decoder.decode())
    parser.close()
  } catch (error) {
    stopAsDamaged(error)
  }
}

function openParser(handler: XmlHandler, limits: PackageLimits): SaxesParser {
  const parser = new SaxesParser({ xmlns: false, position: false })
  // The scope of each open element; most share their parent's.
  const scopes: XmlScope[] = [openScope()]
  parser.on('doctype', () => {
    throw new ReadingStopped('file/damaged', 'DOCTYPE')
  })
  parser.on('error', (error) => {
    throw new ReadingStopped('file/damaged', error.message)
  })
  parser.on('opentag', (tag) => {
    const outer = scopes[scopes.length - 1] as XmlScope
    const scope = outer.inside(tag.attributes)
    if (scopes.length > limits.depth) throw new ReadingStopped('file/too-deep')
    scopes.push(scope)
    handler.open(scope.elementName(tag.name), scope.attributes(tag.attributes))
  })
  parser.on('closetag', (tag) => {
    const scope = scopes.pop() as XmlScope
    handler.close(scope.elementName(tag.name))
  })
  const onText = handler.text
  if (onText !== undefined) {
    parser.on('text', onText)
    parser.on('cdata', onText)
  }
  return parser
}

function encodingOf(start: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
  const [first, second] = start
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  // «<» in two bytes, without a mark of their order.
  if (first === 0x3c && second === 0) return 'utf-16le'
  if (first === 0 && second === 0x3c) return 'utf-16be'
  return 'utf-8'
}
