/** The directions of DESIGN's house: who may reach whom. */
const serverCode =
  '^(server\\.ts|prisma/|lib/(persistence|push|services|reader|auth/(create-auth|library-options)|boot|runtime|env|realtime/(relay|socket-server))|app/(api|_root|feeds))'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'domain-is-pure',
      comment: 'The domain knows only itself, zod, @turf and the GeoJSON types: no clock, no I/O, no React.',
      severity: 'error',
      from: { path: '^lib/domain' },
      to: { pathNot: ['^lib/domain', '^node_modules/(zod|@turf|@types/geojson)/'] },
    },
    {
      name: 'services-know-domain',
      comment: 'A service reaches the world through its ports. Well-kept libraries for reading files are allowed.',
      severity: 'error',
      from: { path: '^lib/services' },
      to: { path: '^(app|prisma|server\\.ts|lib/)', pathNot: '^lib/(services|domain|content)/' },
    },
    {
      name: 'protocol-is-isomorphic',
      severity: 'error',
      from: { path: '^lib/realtime/protocol' },
      to: { pathNot: ['^lib/domain', '^node_modules/zod/'] },
    },
    {
      name: 'standards-know-domain',
      severity: 'error',
      from: { path: '^lib/standards' },
      to: { path: '^(app|prisma|server\\.ts|lib/)', pathNot: '^lib/(standards|domain)/' },
    },
    {
      name: 'prisma-behind-persistence',
      severity: 'error',
      from: { pathNot: '^(lib/persistence|prisma)' },
      to: { path: '((^|/)node_modules/(@prisma|prisma|\\.prisma)/|^lib/persistence/generated)' },
    },
    {
      name: 'only-server-ts-wires',
      severity: 'error',
      from: { pathNot: '^(server\\.ts|test/|prisma/|lib/persistence|lib/realtime/socket-server)' },
      to: { path: '^lib/(persistence|realtime/socket-server)' },
    },
    {
      name: 'lib-below-app',
      severity: 'error',
      from: { path: '^lib' },
      to: { path: '^app' },
    },
    {
      name: 'screens-stay-apart',
      comment: 'Shared parts live in lib/ui and lib/map; what all pages share on the server in app/_root.',
      severity: 'error',
      from: { path: '^app/([^_(/][^/]*)/' },
      to: { path: '^app/', pathNot: ['^app/$1/', '^app/_root/', '^app/api/_(door|contract)/'] },
    },
    {
      name: 'overview-stays-apart',
      comment: 'The same for the first page: its folder’s brackets cannot stand in the rule above.',
      severity: 'error',
      from: { path: '^app/\\(overview\\)/' },
      to: { path: '^app/', pathNot: ['^app/\\(overview\\)/', '^app/_root/'] },
    },
    {
      name: 'browser-stays-browser',
      comment: 'Code that runs in a browser never reaches server code, not even through others.',
      severity: 'error',
      from: {
        path: '(^app/.*/_parts/|^lib/map/|^lib/ui/|^lib/worker/|^lib/realtime/socket-client)',
        pathNot: '\\.server\\.tsx?$',
      },
      to: { path: `${serverCode}`, reachable: true },
    },
    {
      name: 'browser-reads-by-the-small-dialect',
      comment: 'zod/mini in the browser: the large dialect, imported anywhere there, comes whole to every page.',
      severity: 'error',
      from: { path: '(^app/.*/_parts/|^lib/map/|^lib/ui/|^lib/worker/|^lib/realtime/socket-client)' },
      to: { path: '(^|/)node_modules/zod/(index|v4/classic/)', reachable: true },
    },
    {
      name: 'browser-has-no-node',
      severity: 'error',
      from: {
        path: '(^app/.*/_parts/|^lib/map/|^lib/ui/|^lib/worker/|^lib/realtime/socket-client)',
        pathNot: '\\.server\\.tsx?$',
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    // TypeScript 7 has no parser for other programs: Babel reads the sources (@swc/core only makes .ts known).
    babelConfig: { fileName: '.ci/babel.json' },
    doNotFollow: { path: ['node_modules', 'lib/persistence/generated'] },
    exclude: { path: '^(\\.next|next-env)' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
