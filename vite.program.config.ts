import { relative, resolve } from 'node:path'
import { defineConfig, type Plugin } from 'vite'

const built = resolve('dist')
const bundles = resolve(built, 'program')

/**
 * The program itself: made of what tsc left in dist, in a few files instead of two thousand. Only what is written in many
 * small files is taken in, ours and these; the rest stays in its package, where native parts and data files are found.
 */
export default defineConfig({
  plugins: [keepPlaces()],
  ssr: { noExternal: [/^typebox(\/|$)/, /^kysely(\/|$)/, '@fastify/type-provider-typebox'], external: true },
  build: {
    ssr: 'dist/cli/main.js',
    outDir: bundles,
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})

/** A module that looks for files beside it (migrations, demonstration documents, a child's program) goes on finding them. */
function keepPlaces(): Plugin {
  return {
    name: 'keep-places',
    transform(code, id) {
      if (!id.startsWith(built) || !code.includes('import.meta.url')) return null
      const place = JSON.stringify(relative(bundles, id))
      return {
        code: code.replaceAll('import.meta.url', `new URL(${place}, import.meta.url).href`),
        map: null,
      }
    },
  }
}
