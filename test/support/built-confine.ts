import { prepare } from '../../scripts/prepare.mjs'

const confine = new URL('../../dist/confine/', import.meta.url)

interface BuiltConfine {
  readonly readApart: typeof import('#confine/read-apart.ts').readApart
  readonly recogniseApart: typeof import('#confine/read-apart.ts').recogniseApart
  readonly readPictures: typeof import('#confine/read-pictures.ts').readPictures
  readonly openPages: typeof import('#confine/open-pages.ts').openPages
  readonly writeApart: typeof import('#confine/write-apart.ts').writeApart
}

/**
 * The built room of children, locked as people have them: from source each takes twice the time and the memory to start, and nothing
 * more is shown by it.
 */
export async function builtConfine(): Promise<BuiltConfine> {
  await prepare({ web: false })
  const modules = await Promise.all(
    ['read-apart', 'read-pictures', 'open-pages', 'write-apart'].map(
      (name) => import(new URL(`${name}.js`, confine).href) as Promise<object>,
    ),
  )
  return Object.assign({}, ...modules) as BuiltConfine
}
