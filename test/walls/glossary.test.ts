import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'
import { isTest, projectRoot, readSourceFiles } from './source-files.ts'
import { isExported } from './text-walls.ts'

const glossary = readFileSync(join(projectRoot, 'docs/glossary.md'), 'utf8')
const rows = [...glossary.matchAll(/^\| `(\w+)` \| (.*?) \| (.*?) \|$/gm)].map(
  ([, term, russian, meaning]) => ({
    term,
    russian: russian ?? '',
    meaning: meaning ?? '',
  }),
)

/** A folder inside a noun's folder is its workshop: what it exports stays there. */
function isOpenToTheHouse(path: string): boolean {
  return path.split('/').length <= 4
}

function exportedTypes(): { readonly name: string; readonly path: string }[] {
  return readSourceFiles('src/core')
    .filter((file) => !isTest(file.path) && isOpenToTheHouse(file.path))
    .flatMap((file) =>
      ts
        .createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true)
        .statements.filter((one) => isExported(one))
        .filter((one) => ts.isInterfaceDeclaration(one) || ts.isTypeAliasDeclaration(one))
        .map((one) => ({ name: one.name.text, path: file.path })),
    )
}

test('every type that core exports stands in the glossary', () => {
  const known = new Set(rows.map((row) => row.term))
  expect(exportedTypes().filter(({ name }) => !known.has(name))).toEqual([])
})

test('one noun means one thing: no two types of core share a name', () => {
  const all = exportedTypes()
  expect(
    all.filter(({ name, path }) => all.some((other) => other.name === name && other.path !== path)),
  ).toEqual([])
})

test('the glossary keeps no term that core has dropped', () => {
  const present = new Set(exportedTypes().map(({ name }) => name))
  expect(rows.filter((row) => !present.has(row.term ?? ''))).toEqual([])
})

test('each term has its Russian word and its meaning, and stands once', () => {
  expect(rows.filter((row) => !/\p{Script=Cyrillic}/u.test(row.russian) || row.meaning.length < 8)).toEqual(
    [],
  )
  expect(new Set(rows.map((row) => row.term)).size).toBe(rows.length)
})
