import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const web = import.meta.dirname
const packages = resolve(web, '../../node_modules/@mantine')
const kit = join(packages, 'core/esm')

function filesIn(folder: string, ending: RegExp): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name))
    .map((name) => join(folder, name))
}

/** The names that files import from a package. */
function namesFrom(files: readonly string[], from: string): ReadonlySet<string> {
  const imports = new RegExp(`import (?:type )?\\{([^}]*)\\} from ['"]${from}['"]`, 'g')
  const lists = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(imports)])
  return new Set(
    lists.flatMap(([, list = '']) => list.split(',').map((name) => name.trim().split(' ')[0] ?? '')),
  )
}

/** Which sheets the components of these names need, theirs and those of what they are made of. */
function sheetsOf(names: ReadonlySet<string>): ReadonlySet<string> {
  const index = readFileSync(join(kit, 'index.mjs'), 'utf8')
  const waiting = [...index.matchAll(/import \{([^}]*)\} from "(\.[^"]+)"/g)]
    .filter(([, list = '']) => list.split(',').some((name) => names.has(name.trim())))
    .map(([, , file = '']) => resolve(kit, file))
  const met = new Set<string>()
  const sheets = new Set<string>()
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (met.has(file) || !existsSync(file)) continue
    met.add(file)
    if (file.endsWith('.module.mjs')) sheets.add(basename(file, '.module.mjs'))
    for (const [, next = ''] of readFileSync(file, 'utf8').matchAll(/from "(\.[^"]+)"/g))
      waiting.push(resolve(dirname(file), next))
  }
  return sheets
}

const pages = filesIn(web, /\.tsx?$/)

test('every component that a page draws has its sheet, and no sheet lies there for nothing', () => {
  const others = ['dates', 'dropzone', 'notifications'].flatMap((name) =>
    filesIn(join(packages, name, 'esm'), /\.mjs$/),
  )
  const needed = sheetsOf(
    new Set([...namesFrom(pages, '@mantine/core'), ...namesFrom(others, '@mantine/core')]),
  )
  const listed = readFileSync(join(web, 'kit-styles.ts'), 'utf8').matchAll(
    /core\/styles\/([A-Z]\w+)\.layer\.css/g,
  )
  expect(new Set([...listed].map(([, name]) => name))).toEqual(new Set(needed))
})

test('sheets come in the order in which Mantine has them', () => {
  const whole = readFileSync(join(packages, 'core/styles.css'), 'utf8')
  const listed = readFileSync(join(web, 'kit-styles.ts'), 'utf8').matchAll(
    /core\/styles\/([\w-]+)\.layer\.css/g,
  )
  const places = [...listed].map(([, name = '']) =>
    whole.indexOf(readFileSync(join(packages, 'core/styles', `${name}.css`), 'utf8').slice(0, 60)),
  )
  expect(places.filter((place) => place >= 0)).toEqual(
    places.filter((place) => place >= 0).sort((a, b) => a - b),
  )
  expect(places.filter((place) => place < 0)).toEqual([])
})

test('whoever picks dates or drops files brings the sheet along', () => {
  const lacking = pages.filter((file) => {
    const text = readFileSync(file, 'utf8')
    return (
      (/from '@mantine\/dates'/.test(text) &&
        /\bDateInput\b/.test(text) &&
        !text.includes('dates/styles.layer.css')) ||
      (/from '@mantine\/dropzone'/.test(text) && !text.includes('dropzone/styles.layer.css'))
    )
  })
  expect(lacking.filter((file) => !file.endsWith('.test.ts'))).toEqual([])
})
