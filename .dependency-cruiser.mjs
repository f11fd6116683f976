import { builtinModules } from 'node:module'
import { documentModules, rooms, startsProcesses } from './scripts/rooms.mjs'

const tests = '\\.test\\.tsx?$'
const escaped = (text) => text.replaceAll('.', '\\.').replaceAll('/', '\\/')
const oneOf = (names) => `(?:${names.join('|')})`
const anyOfPackages = (names) =>
  names.map((name) => `(?:^|/)node_modules/(?:@types/)?${escaped(name).replace(/\*$/, '[^/]+')}/`)
const builtIn = (name) => `^(?:node:)?${escaped(name)}$`
const inner = (room) => ({ path: `^src/${room.name}/`, pathNot: tests })

/** One rule a room and wall: other rooms, npm packages, Node itself. */
function wallsOf(room) {
  const open = [room.name, ...room.imports]
  const walls = [
    {
      name: `${room.name}-other-rooms`,
      comment: `${room.name} may import ${room.imports.join(', ') || 'no other room'}`,
      severity: 'error',
      from: inner(room),
      to: { path: '^(?:src|test|scripts|dist)/', pathNot: `^src/${oneOf(open)}/` },
    },
    {
      name: `${room.name}-packages`,
      comment: `${room.name} may import ${room.packages.join(', ') || 'no package'}`,
      severity: 'error',
      from: inner(room),
      to: { path: 'node_modules/', pathNot: anyOfPackages(room.packages) },
    },
  ]
  if (room.node !== 'all') {
    walls.push({
      name: `${room.name}-node`,
      comment: `${room.name} sees ${room.node.join(', ') || 'nothing'} of Node`,
      severity: 'error',
      from: inner(room),
      to: { dependencyTypes: ['core'], pathNot: room.node.map(builtIn) },
    })
  }
  return walls
}

const everywhere = [
  {
    name: 'no-circles',
    severity: 'error',
    from: { pathNot: tests },
    to: { circular: true },
  },
  {
    name: 'no-orphans',
    comment: 'Nothing imports it and it imports nothing: it is dead, or an entry to be named here',
    severity: 'error',
    from: {
      orphan: true,
      path: '^src/',
      pathNot: [tests, '\\.d\\.ts$', '^src/cli/main\\.ts$', '^src/web/main\\.tsx$'],
    },
    to: {},
  },
  {
    name: 'no-unknown-room',
    comment: 'Every folder of src is a room of the table in scripts/rooms.mjs',
    severity: 'error',
    from: { path: '^src/', pathNot: `^src/${oneOf(rooms.map((room) => room.name))}/` },
    to: {},
  },
  {
    name: 'no-import-of-tests',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: { path: ['^test/', tests] },
  },
  {
    name: 'no-unresolvable',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'no-undeclared-package',
    comment: 'What runs is a dependency, not a development dependency, and stands in package.json',
    severity: 'error',
    from: { path: '^src/', pathNot: tests },
    to: {
      dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'readers-and-writers-alone',
    comment: 'Formats know the neutral document and nothing of plans',
    severity: 'error',
    from: { path: '^src/documents/(readers|writers)/', pathNot: tests },
    to: {
      path: '^src/',
      pathNot: ['^src/documents/$1/', ...documentModules.map((path) => `^${escaped(path)}$`)],
    },
  },
  {
    name: 'formats-only-in-readers-and-writers',
    severity: 'error',
    from: { path: '^src/documents/', pathNot: ['^src/documents/(?:readers|writers)/', tests] },
    to: { path: 'node_modules/' },
  },
  {
    name: 'no-page-imports-a-page',
    severity: 'error',
    from: { path: '^src/web/pages/([^/]+)/', pathNot: tests },
    to: { path: '^src/web/pages/', pathNot: '^src/web/pages/$1/' },
  },
  {
    name: 'processes-are-confined',
    comment: `Only ${startsProcesses.join(' and ')} start processes`,
    severity: 'error',
    from: { path: '^src/', pathNot: [...startsProcesses.map((path) => `^${escaped(path)}`), tests] },
    to: { path: ['child_process', 'cluster', 'worker_threads'].map(builtIn) },
  },
]

export default {
  forbidden: [...everywhere, ...rooms.flatMap(wallsOf)],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|data|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.node.json' },
    enhancedResolveOptions: {
      conditionNames: ['source', 'import', 'node', 'types', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.d.ts'],
    },
    builtInModules: { add: builtinModules.map((name) => `node:${name}`) },
  },
}
