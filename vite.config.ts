import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, constants } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

export default defineConfig({
  root: 'src/web',
  plugins: [react(), packed()],
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 900,
    // What many pages share comes as one file beside the first: on a slow line thirty small ones wait for each other's turns.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'ground', minShareCount: 8 }] } } },
  },
})

/** Lays every file packed beside itself, once and better than there is time for at each request. */
function packed(): Plugin {
  let folder = ''
  return {
    name: 'packed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir, config.build.assetsDir)
    },
    closeBundle: () => {
      for (const name of readdirSync(folder).filter((one) => /\.(?:js|css)$/.test(one))) {
        const bytes = readFileSync(join(folder, name))
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        }
        const small = brotliCompressSync(bytes, { params })
        if (small.length < bytes.length) writeFileSync(join(folder, `${name}.br`), small)
      }
    },
  }
}
