import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5'
import { ReadingStopped } from '../package/reading-stopped.ts'
import type { PageLimits } from './page-limits.ts'

export type PageElement = DefaultTreeAdapterTypes.Element
export type PageNode = DefaultTreeAdapterTypes.ChildNode

/**
 * The tree of a page as browsers build it, however its markup is broken. Nothing of it is fetched or run.
 * @throws ReadingStopped beyond the limits, while the tree is still being built.
 */
export function parsePage(text: string, limits: PageLimits): PageElement | null {
  let nodes = 0
  let depth = 0
  const count = <Node>(node: Node): Node => {
    nodes += 1
    if (nodes > limits.nodes) throw new ReadingStopped('file/too-large', 'nodes')
    return node
  }
  const page = parse(text, {
    // What a page shows without scripts is for nobody's eyes here.
    scriptingEnabled: false,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement: (name, namespace, attributes) =>
        count(defaultTreeAdapter.createElement(name, namespace, attributes)),
      createTextNode: (value) => count(defaultTreeAdapter.createTextNode(value)),
      createCommentNode: () => count(defaultTreeAdapter.createCommentNode('')),
      onItemPush: () => {
        depth += 1
        if (depth > limits.depth) throw new ReadingStopped('file/too-deep')
      },
      onItemPop: () => {
        depth -= 1
      },
    },
  })
  return childElement(page.childNodes, 'html')
}

export function isElement(node: PageNode): node is PageElement {
  return 'tagName' in node
}

export function isText(node: PageNode): node is DefaultTreeAdapterTypes.TextNode {
  return node.nodeName === '#text'
}

export function attributeOf(element: PageElement, name: string): string | null {
  return element.attrs.find((attribute) => attribute.name === name)?.value ?? null
}

export function childElement(nodes: readonly PageNode[], name: string): PageElement | null {
  for (const node of nodes) if (isElement(node) && node.tagName === name) return node
  return null
}

/** All elements inside, in order, without the stack's help. */
export function* elementsIn(root: PageElement): Generator<PageElement> {
  const waiting: PageNode[] = [...root.childNodes].reverse()
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!isElement(node)) continue
    yield node
    for (let place = node.childNodes.length - 1; place >= 0; place -= 1) {
      const child = node.childNodes[place]
      if (child !== undefined) waiting.push(child)
    }
  }
}

/** The first characters of an element's own text, white space folded. */
export function textOf(root: PageElement, most: number): string {
  let text = root.childNodes.map((node) => (isText(node) ? node.value : '')).join(' ')
  for (const element of elementsIn(root)) {
    if (text.length > most * 4) break
    if (element.tagName === 'script' || element.tagName === 'style') continue
    for (const node of element.childNodes) if (isText(node)) text += ` ${node.value}`
  }
  return text.replace(/\s+/g, ' ').trim().slice(0, most)
}
