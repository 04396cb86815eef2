const swc = require('@swc/core')

// dependency-cruiser 17 has swc read TypeScript without JSX (its extract/swc/parse.mjs), and has no setting for it.
const { parseFileSync } = swc
swc.parseFileSync = (file, options) => parseFileSync(file, { ...options, tsx: file.endsWith('.tsx') })

// The rooms of the house and who may enter which. The direction of data is
// articles → statements → graph → static files → explored graph → picture;
// a room is entered through its door (index.ts) and nowhere else.
const rooms = ['graph', 'extract', 'publish', 'picture', 'explore', 'embed', 'cli']

/** What each room may import, besides itself. */
const mayEnter = {
  graph: [],
  extract: ['graph'],
  publish: ['graph'],
  picture: ['graph'],
  explore: ['graph', 'picture'],
  embed: ['graph', 'explore', 'picture'],
  // embed's door gives the build one pure function, which fills the embed page's first HTML; no React comes with it.
  cli: ['graph', 'extract', 'publish', 'picture', 'embed'],
}

/** Tests, and what only tests use. */
const TEST = '\\.test(-helper|-support)?\\.tsx?$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...rooms.map((room) => ({
      name: `${room}-imports-only-${mayEnter[room].join('-') || 'itself'}`,
      comment: `src/${room} may import ${mayEnter[room].join(', ') || 'no other room'}.`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${[room, ...mayEnter[room]].join('|')})/` },
    })),
    ...rooms.map((room) => ({
      name: `${room}-through-its-door`,
      comment: `Other rooms enter src/${room} through its index.ts.`,
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/${room}/` },
      to: { path: `^src/${room}/`, pathNot: `^src/${room}/index\\.tsx?$` },
    })),
    {
      name: 'extract-is-pure',
      comment: 'Extraction takes text and gives a graph: no file system, no network, no page.',
      severity: 'error',
      from: { path: '^src/(graph|extract|picture)/', pathNot: TEST },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-the-canvas-touches-cytoscape',
      comment: 'No component imports Cytoscape: the adapter in explore/canvas mirrors the explored graph into it.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/explore/canvas/' },
      to: { path: 'node_modules/cytoscape' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-test-in-product',
      severity: 'error',
      from: { pathNot: TEST },
      to: { path: TEST },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // TypeScript 7 has no compiler API for tools yet; swc reads the imports instead.
    parser: 'swc',
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'] },
  },
}
