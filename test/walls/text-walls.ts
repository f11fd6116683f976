import ts from 'typescript'
import { isTest, roomOf, type SourceFile } from './source-files.ts'

/** A breach that the linters cannot express: where, and what. */
export interface Fault {
  readonly path: string
  readonly line: number
  readonly what: string
}

const lineLimit = 400
/** Written by a program out of the database; nobody reads it as a text. */
const generated = 'src/store/tables/tables.ts'
/** Words that say nothing wherever they stand in a name; and those that say nothing as what the thing is. */
const emptyWords = ['util', 'utils', 'helper', 'helpers', 'manager', 'misc', 'base', 'impl', 'v2']
const emptyNouns = ['common', 'data', 'info', 'service', 'services']

/** Names that no room may reach for, room by room; `main` alone reads the environment. */
const forbiddenGlobals: Readonly<Record<string, readonly string[]>> = {
  core: ['Date', 'Math.random'],
  contract: ['Date', 'Math.random'],
  documents: ['fetch', 'WebSocket', 'Math.random'],
  application: ['fetch', 'WebSocket', 'Math.random'],
}

export function findFaults(file: SourceFile): Fault[] {
  if (isTest(file.path)) return overlong(file)
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true)
  return [
    ...overlong(file),
    ...namedBadly(file),
    ...russianOutsideItsFiles(file, source),
    ...forbiddenReach(file, source),
    ...badExports(source),
  ]
}

function overlong({ path, text }: SourceFile): Fault[] {
  const lines = text.split('\n').length - 1
  return lines > lineLimit && path !== generated
    ? [{ path, line: lines, what: `${lines} lines, the limit is ${lineLimit}` }]
    : []
}

function namedBadly({ path }: SourceFile): Fault[] {
  return path
    .replace(/\.\w+$/, '')
    .split('/')
    .flatMap((segment) => emptyWord(segment.replace(/\.ru$/, '').split(/[.-]/)) ?? [])
    .map((word) => ({ path, line: 1, what: `«${word}» in a name says nothing` }))
}

function emptyWord(words: readonly string[]): string | undefined {
  const noun = words.at(-1) ?? ''
  return words.find((word) => emptyWords.includes(word)) ?? (emptyNouns.includes(noun) ? noun : undefined)
}

export function speaksRussian(path: string): boolean {
  return /(?:^|\/)(?:ru\.m?[jt]sx?|[^/]+\.ru\.tsx?)$/.test(path) || path.includes('/ru/')
}

/**
 * In code nowhere, behind escapes neither. A comment may quote the documents' own words in «…», which is how a rule
 * says where it comes from; it may not speak Russian itself.
 */
function russianOutsideItsFiles(file: SourceFile, source: ts.SourceFile): Fault[] {
  if (speaksRussian(file.path)) return []
  const faults: Fault[] = []
  // To find the comments takes longer than everything else here; most files have nothing to blank.
  const said = /\p{Script=Cyrillic}/u.test(file.text) ? withoutQuotesInComments(file.text, source) : ''
  for (const [index, line] of said.split('\n').entries()) {
    const word = /\p{Script=Cyrillic}+/u.exec(line)?.[0]
    if (word !== undefined) faults.push({ path: file.path, line: index + 1, what: `Russian «${word}»` })
  }
  walk(source, (node) => {
    const literal = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isJsxText(node)
    if (
      literal &&
      /\p{Script=Cyrillic}/u.test(node.text) &&
      !/\p{Script=Cyrillic}/u.test(node.getText(source))
    ) {
      faults.push(at(source, node, `Russian «${node.text}» behind escapes`))
    }
  })
  return faults
}

/** Comments are what lies between the tokens; quotes in them are blanked, line ends kept so that lines still count. */
function withoutQuotesInComments(text: string, source: ts.SourceFile): string {
  let said = ''
  let told = 0
  walk(source, (node) => {
    if (node.getChildCount(source) > 0) return
    const start = node.getStart(source)
    if (start <= told) return
    const between = text.slice(told, start)
    said += between.replace(/«[^»]*»/g, (quote) => quote.replace(/[^\n]/g, ' '))
    said += text.slice(start, node.end)
    told = node.end
  })
  return said
}

function forbiddenReach(file: SourceFile, source: ts.SourceFile): Fault[] {
  const room = roomOf(file.path)
  if (room === null) return []
  const forbidden = forbiddenGlobals[room] ?? []
  const faults: Fault[] = []
  walk(source, (node) => {
    if (ts.isIdentifier(node) && isReference(node) && forbidden.includes(node.text)) {
      faults.push(at(source, node, `${node.text} in ${room}`))
    }
    const reached = memberOf(node)
    if (reached !== null && forbidden.includes(reached))
      faults.push(at(source, node, `${reached} in ${room}`))
    if (room !== 'main' && readsEnvironment(node)) faults.push(at(source, node, `process.env in ${room}`))
  })
  return faults
}

/** `object.member` and `object['member']`, with `globalThis.` left out. */
function memberOf(node: ts.Node): string | null {
  if (ts.isPropertyAccessExpression(node)) return `${bare(node.expression)}.${node.name.text}`
  if (ts.isElementAccessExpression(node) && ts.isStringLiteralLike(node.argumentExpression)) {
    return `${bare(node.expression)}.${node.argumentExpression.text}`
  }
  if (
    ts.isVariableDeclaration(node) &&
    ts.isObjectBindingPattern(node.name) &&
    node.initializer !== undefined
  ) {
    const member = node.name.elements.map((element) => (element.propertyName ?? element.name).getText())
    const object = bare(node.initializer)
    return (
      member
        .map((name) => `${object}.${name}`)
        .find((name) => /^(?:process\.env|Math\.random)$/.test(name)) ?? null
    )
  }
  return null
}

function bare(expression: ts.Expression): string {
  return expression.getText().replace(/^(?:globalThis|global)\.?/, '')
}

function readsEnvironment(node: ts.Node): boolean {
  if (memberOf(node) === 'process.env') return true
  return (
    ts.isImportSpecifier(node) &&
    (node.propertyName ?? node.name).text === 'env' &&
    /^(?:node:)?process$/.test((node.parent.parent.parent.moduleSpecifier as ts.StringLiteral).text)
  )
}

/** A name that is used, not one that is given to a property, a key or a type of our own. */
function isReference(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === node
  if (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isBindingElement(parent)) {
    return parent.name !== node && !(ts.isBindingElement(parent) && parent.propertyName === node)
  }
  return !ts.isQualifiedName(parent) && !ts.isImportSpecifier(parent) && !ts.isExportSpecifier(parent)
}

function badExports(source: ts.SourceFile): Fault[] {
  const faults: Fault[] = []
  for (const statement of source.statements) {
    if (ts.isExportAssignment(statement)) faults.push(at(source, statement, 'a default export'))
    if (!isExported(statement)) continue
    for (const [name, node] of declaredNames(statement)) {
      const banned = emptyWord(name.split(/(?<=[a-z0-9])(?=[A-Z])|_/).map((word) => word.toLowerCase()))
      if (banned !== undefined) faults.push(at(source, node, `«${banned}» in the name ${name}`))
      if (ts.isInterfaceDeclaration(statement) && /^I[A-Z][a-z]/.test(name)) {
        faults.push(at(source, node, `the prefix I in the name ${name}`))
      }
    }
    const isDefault =
      ts.canHaveModifiers(statement) &&
      ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.DefaultKeyword)
    if (isDefault) faults.push(at(source, statement, 'a default export'))
  }
  return faults
}

export function isExported(statement: ts.Statement): boolean {
  if (!ts.canHaveModifiers(statement)) return false
  return ts.getModifiers(statement)?.some((one) => one.kind === ts.SyntaxKind.ExportKeyword) ?? false
}

function declaredNames(statement: ts.Statement): [string, ts.Node][] {
  if (ts.isVariableStatement(statement)) {
    return statement.declarationList.declarations.map((one) => [one.name.getText(), one])
  }
  const named = statement as ts.Statement & { name?: ts.Identifier }
  return named.name === undefined ? [] : [[named.name.text, named.name]]
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  node.forEachChild((child) => walk(child, visit))
}

function at(source: ts.SourceFile, node: ts.Node, what: string): Fault {
  return {
    path: source.fileName,
    line: source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1,
    what,
  }
}
