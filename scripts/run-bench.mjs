import { pathToFileURL } from 'node:url'

/** A bench file exports one function that measures and prints; it throws where a promised figure is missed. */
const loaded = await import(pathToFileURL(process.argv[2] ?? '').href)
for (const exported of Object.values(loaded)) {
  if (typeof exported === 'function') await exported()
}
