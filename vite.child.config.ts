import { defineConfig } from 'vite'

/**
 * The process that reads one file starts anew for each: loaded as one file instead of a hundred it has read a road map
 * before it would else have found its parts. Made of what tsc left in dist, and laid beside it.
 */
export default defineConfig({
  ssr: { noExternal: true },
  build: {
    ssr: 'dist/confine/reading-child.js',
    outDir: 'dist/confine',
    emptyOutDir: false,
    copyPublicDir: false,
    target: 'node20',
    minify: false,
    // Large and seldom needed: loaded from its package when a .pdf or a .doc comes.
    rolldownOptions: {
      external: [/^pdfjs-dist\//, /^word-extractor/],
      output: { entryFileNames: 'reading-child.bundled.js', codeSplitting: false },
    },
  },
})
