import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import compression from 'compression'
import next from 'next'
import { createFindLinkEnd, createFindLinkHolder, createLinkTokens } from './lib/auth/assignment-link'
import { addressHolder, stampClientAddress } from './lib/auth/client-address'
import { createAuth } from './lib/auth/create-auth'
import { createIdentify } from './lib/auth/identity'
import { stampLocalCaller } from './lib/auth/local-caller'
import { isOwnOrigin, type OriginRule } from './lib/auth/own-origin'
import { can } from './lib/auth/permission'
import { createSetupLink } from './lib/auth/setup'
import { buildName, buildScreens, isBuilt } from './lib/boot/build-screens'
import { createFront } from './lib/boot/front'
import { createGiveWay } from './lib/boot/give-way'
import { type HealthSources, isReady } from './lib/boot/health'
import { addressProblem, closeForeignUpgrades } from './lib/boot/http-limits'
import { insist } from './lib/boot/insist'
import { createInstruments } from './lib/boot/instruments'
import { keptSecret } from './lib/boot/kept-secret'
import { refusedMethod } from './lib/boot/known-method'
import { createLifecycle } from './lib/boot/lifecycle'
import { createLog, hearConsole } from './lib/boot/log'
import { createMetrics } from './lib/boot/metrics'
import { isDemo, isDev } from './lib/boot/mode'
import { createPreparedDoors } from './lib/boot/prepared-doors'
import { currentStep, giveUp, portTrouble, step } from './lib/boot/progress'
import { createRouteOf } from './lib/boot/route-of'
import { startScheduler } from './lib/boot/schedule'
import { preparePush } from './lib/boot/start-push'
import { createStop, ownExceptions, ownSignals } from './lib/boot/stop'
import { throttle } from './lib/boot/throttle'
import { watchClocks } from './lib/boot/watch-clocks'
import { REQUEST_ID_HEADER, watchRequests } from './lib/boot/watch-requests'
import { currentEdition } from './lib/content'
import { makeGazetteer } from './lib/domain/reading/read-decision'
import { parseEnv } from './lib/env'
import { createSecurityHeaders } from './lib/headers/security-headers'
import { createAccountStore } from './lib/persistence/account-store'
import { createApiKeyStore } from './lib/persistence/api-key-store'
import { createAuditStore } from './lib/persistence/audit-store'
import { createAuthAdapter } from './lib/persistence/auth-adapter'
import { createContentStore } from './lib/persistence/content-store'
import { startEmbeddedPostgres } from './lib/persistence/embedded-postgres'
import { createHousekeepingStore } from './lib/persistence/housekeeping-store'
import { createLinkStore } from './lib/persistence/link-store'
import { listenToLog } from './lib/persistence/listen'
import { loadPlaces } from './lib/persistence/load-places'
import { findPlace } from './lib/persistence/log-place'
import { createLogStore } from './lib/persistence/log-store'
import { migrate } from './lib/persistence/migrate'
import { connectDatabase, poolCounts } from './lib/persistence/prisma-client'
import { createPushStore } from './lib/persistence/push-store'
import { createReadStore } from './lib/persistence/read-store'
import { createSetupLinkStore } from './lib/persistence/setup-link-store'
import { createTextStore } from './lib/persistence/text-store'
import { createWorkCounts } from './lib/persistence/work-counts'
import { createReadingRoom } from './lib/reader/reading-room'
import { createRelay, type Emitter } from './lib/realtime/relay'
import { createSocketServer } from './lib/realtime/socket-server'
import { fullBuildName } from './lib/release'
import { type Services, setRuntime } from './lib/runtime'
import { answerAssignment } from './lib/services/answer-assignment'
import { createAnswerTimes } from './lib/services/answer-times-setting'
import { applyDueDecisions } from './lib/services/apply-due-decisions'
import { createLinks } from './lib/services/assignment-links'
import { auditAccounts } from './lib/services/audit-accounts'
import { boardAt } from './lib/services/board-at'
import { changeAnswers } from './lib/services/change-answers'
import { checkDraft } from './lib/services/check-draft'
import { createHousekeeping } from './lib/services/housekeeping'
import { exportUnits, importUnits } from './lib/services/import-units'
import { makeCatalogue } from './lib/services/make-catalogue'
import { systemClock as clock } from './lib/services/ports'
import { createPreparedBoard } from './lib/services/prepared-board'
import { createPreparedEvents } from './lib/services/prepared-events'
import { publishDecision } from './lib/services/publish-decision'
import { raiseOverdue } from './lib/services/raise-overdue'
import { readEvents } from './lib/services/read-events'
import { createRegistry } from './lib/services/registry'
import { revokeDecision } from './lib/services/revoke-decision'
import { setAccountUnit } from './lib/services/set-account-unit'
import { settleLog } from './lib/services/settle-log'
import { surfaceFrom } from './lib/services/surfacing'
import { createTexts } from './lib/services/texts'
import { verifyAudit } from './lib/services/verify-audit'
import { viewAssignment } from './lib/services/view-assignment'
import { createViewChange } from './lib/services/view-change'
import { viewCommune } from './lib/services/view-commune'
import { createZoneTrend } from './lib/services/zone-trend'
import { createFileShelf } from './lib/takeaway/file-shelf'
import { createStudio } from './lib/takeaway/studio'
import { seedDemo } from './prisma/seed/demo'
import { seedPlaces } from './prisma/seed/places'

const parsed = parseEnv(process.env)
const env = parsed.ok ? parsed.value : giveUp(parsed.problems.join('\n'))
const mode = isDev ? 'dev' : isDemo ? 'demo' : 'main'
const folder = process.env.DATA_DIR ? env.DATA_DIR : join(env.DATA_DIR, mode)
const hostname = process.env.HOST ? env.HOST : isDemo ? '127.0.0.1' : '0.0.0.0'
const logger = createLog(env.LOG_LEVEL)
/** A stop takes no longer: requests under way, clients let go, the database (docs/operations.md names it for supervisors). */
const STOP_PATIENCE_MS = 20_000
const REQUESTS_PATIENCE_MS = 10_000
const trouble = (where: string) => (error: unknown) => logger.warn({ err: error }, where)

console.log(`Bản đồ vùng nguy cơ Sóc Trăng${isDemo ? ' (dữ liệu minh họa)' : ''}`)

// From here on the process can be asked how it is, and asked to stop
const lifecycle = createLifecycle()
const instruments = createInstruments()
const isStarting = () => lifecycle.phase() === 'starting'
const health: HealthSources = {
  lifecycle,
  doing: currentStep,
  logReadMsAgo: () => Number.POSITIVE_INFINITY,
  ping: () => null,
}
const watch = watchRequests({
  trustProxy: env.TRUST_PROXY,
  routeOf: createRouteOf(),
  count: instruments.count,
  isStarting,
  log: logger,
})
const security = createSecurityHeaders({ isDev, publicUrl: env.PUBLIC_URL, tileUrl: env.TILE_URL })
const front = createFront({ health, security, watch })
// Before there are sockets, nobody would answer one that wants to open.
const isSocket = (path: string) => !isStarting() && path === '/socket.io/'
if (!isDev) closeForeignUpgrades(front.http, isSocket)
const stop = createStop({
  patienceMs: STOP_PATIENCE_MS + env.DRAIN_SECONDS * 1_000,
  log: logger,
  exit: (code) => process.exit(code),
})
ownSignals(stop)
ownExceptions(logger, { isStarting, isAskedToStop: stop.isAsked })
await front.listen(env.PORT, hostname).catch((error) => giveUp(portTrouble(error, env.PORT)))
mkdirSync(folder, { recursive: true, mode: 0o755 })
if (!isDev && env.BUILD === 'auto' && !isBuilt())
  await step('Dựng giao diện', buildScreens).catch((error) => giveUp(error.message))

// Storage
const database =
  env.DATABASE_URL && !isDemo
    ? { url: env.DATABASE_URL, place: '', isUp: () => true, stop: async () => {} }
    : await step('Khởi động PostgreSQL', () =>
        startEmbeddedPostgres(join(folder, 'db'), {
          // Writes are refused and screens go stale and say so, until it is back.
          onEnd: (words) => logger.error({ words }, 'PostgreSQL ended by itself; starting it again'),
          onBack: () => logger.warn('PostgreSQL runs again'),
          // A supervisor that restarts this process restarts the database with it.
          onGone: (words) => giveUp(`PostgreSQL đã dừng và không khởi động lại được. ${words}`),
          onWords: (line) => logger.debug({ line }, 'PostgreSQL'),
        }),
      ).catch((error) => giveUp(error.message))
ownSignals(stop)
stop.plan([{ name: 'database', work: database.stop }])
await step('Cập nhật cơ sở dữ liệu', () => migrate(database.url, undefined, env.ACCEPT_NEWER_DATABASE)).catch((error) =>
  giveUp(error.message),
)
const db = connectDatabase(database.url)
const places = await loadPlaces()
const read = createReadStore(db)
const log = createLogStore(db, clock.now)
const content = createContentStore(db)
const audit = createAuditStore(db)
const epoch = await findPlace(db).then((place) => settleLog({ log })(place + database.place))
if (epoch)
  console.log('  ✓ Dữ liệu được khôi phục hoặc chuyển từ nơi khác: bắt đầu dãy số mới, mọi màn hình tự tải lại')

// Content and places
await step('Nạp địa bàn, đơn vị, nội dung', async () => {
  await seedPlaces(db, places)
  await content.put(currentEdition.edition.id, makeCatalogue(currentEdition), clock.now())
})
const surfacing = surfaceFrom(currentEdition)
const secret = env.AUTH_SECRET ?? keptSecret(folder)
const linkTokens = createLinkTokens(secret)

// Services
const board = createPreparedBoard(read)
const pages = createPreparedEvents(readEvents({ read }))
const giveWay = createGiveWay()
const services: Services = {
  board,
  boardAt: boardAt({ read, clock, places }),
  events: readEvents({ read }),
  check: checkDraft({ read, clock, places }),
  publish: giveWay.first(instruments.timed('publish', publishDecision({ log, places, surfacing }))),
  revoke: giveWay.first(instruments.timed('revoke', revokeDecision({ log, places, surfacing }))),
  applyDue: giveWay.first(instruments.timed('apply-due', applyDueDecisions({ log, places, surfacing }))),
  answerAssignment: instruments.timed('answer', answerAssignment({ log })),
  raiseOverdue: instruments.timed('raise-overdue', raiseOverdue({ log, surfacing })),
  viewAssignment: viewAssignment({ read, content, places, clock }),
  changeAnswers: changeAnswers({ read }),
  links: createLinks({ log, read, tokenOf: linkTokens.tokenOf }),
  registry: createRegistry({ log, read, places, kinds: currentEdition.unitKinds }),
  importUnits: importUnits({ log }),
  exportUnits: exportUnits({ read }),
  answerTimes: createAnswerTimes({ log, read }),
  change: createViewChange({ read, content, places }),
  commune: viewCommune({ read, places, board }),
  trend: createZoneTrend({ read, board, places }),
  accounts: createAccountStore(db),
  setAccountUnit: setAccountUnit({ log }),
  audit,
  verifyAudit: verifyAudit(audit),
  texts: createTexts({ log, texts: createTextStore(db), content, places, clock, edition: currentEdition }),
  content,
  read,
}

// Who asks
const origin: OriginRule = {
  baseUrl: env.PUBLIC_URL ?? `http://127.0.0.1:${env.PORT}`,
  origins: env.PUBLIC_URL ? [] : 'same-host',
}
const setupLinks = createSetupLinkStore(db)
const apiKeys = createApiKeyStore(db)
const auth = createAuth({
  adapter: createAuthAdapter(db),
  secret,
  ...origin,
  clock,
  setupLinks,
  audit: auditAccounts({ log }),
  onSessionsEnded: () => sockets.askAgain(),
  log: (level, message, details) => logger[level]({ details }, message),
})
const links = { store: createLinkStore(db), tokens: linkTokens }
const identify = createIdentify({
  auth,
  apiKeys,
  clock,
  findLinkHolder: createFindLinkHolder({ ...links, clock }),
})
const ownOrigin = isOwnOrigin(origin)

// Notifications
const pushDb = connectDatabase(database.url, 3)
const push = await preparePush({
  store: createPushStore(db),
  pumpStore: createPushStore(pushDb),
  places,
  clock,
  access: env.ACCESS,
  publicUrl: env.PUBLIC_URL,
  contact: env.PUSH_CONTACT,
  services: env.PUSH_SERVICES,
  quiet: giveWay.quiet,
  log: logger,
})

const reading = createReadingRoom([...places.communes.values()])

// Realtime
const build = fullBuildName(isDev ? 'development' : buildName(), env.RELEASE)
let emitter: Emitter = { events: () => {}, head: () => {} }
const relay = createRelay({
  read,
  clock,
  build,
  emit: {
    events: (audience, frame) => {
      emitter.events(audience, frame)
      instruments.emitted(audience, frame, clock.now())
    },
    head: (a, frame) => emitter.head(a, frame),
  },
  onAdvance: () => {
    board.forget()
    pages.forget()
    push.wake()
  },
  onTrouble: trouble('relay'),
})
Object.assign(health, {
  logReadMsAgo: () => (database.isUp() ? relay.lag() : Number.POSITIVE_INFINITY),
  ping: () => read.head(),
})

const preparedDoors = createPreparedDoors({ services, places, events: pages, access: env.ACCESS })
/** Nobody in particular: no key and no session. Those who are somebody go through the doors' own checks. */
const isForAnybody = ({ method, headers }: IncomingMessage): boolean =>
  env.ACCESS === 'public' &&
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  !/(?:^|;\s*)(?:__Secure-)?zm\./.test(headers.cookie ?? '')

setRuntime({
  access: env.ACCESS,
  services,
  places,
  geo: { attribution: places.attribution, vintage: places.vintage },
  identify,
  linkEnd: createFindLinkEnd(links),
  auth,
  isOwnOrigin: ownOrigin,
  prepared: preparedDoors,
  push: push.doors,
  takeAway: createFileShelf(createStudio()),
  reading,
  settle: () => relay.wake(),
  tiles: env.TILE_URL ? { url: env.TILE_URL, attribution: env.TILE_ATTRIBUTION ?? '' } : null,
  publicUrl: origin.baseUrl,
  build,
  demo: isDemo,
  logReadMsAgo: relay.lag,
  metrics: createMetrics(instruments.registry, {
    build,
    ready: () => isReady(health),
    requestsUnderWay: front.underWay,
    sockets: () => sockets.counts(),
    log: { seq: () => relay.position()?.seq ?? 0, readMsAgo: relay.lag },
    work: createWorkCounts(db, clock),
    pools: () => ({ main: poolCounts(db), push: poolCounts(pushDb) }),
    push: push.counts,
  }),
  throttle,
  log: logger,
})

// In production no socket is Next's: given a server that never opens, it does not look for a route for each of them.
const app = next({ dev: isDev, hostname, port: env.PORT, httpServer: isDev ? front.http : createServer() })
await step('Chuẩn bị trang', () => app.prepare())
const handle = app.getRequestHandler()
const compress = compression()
const toScreens = (request: IncomingMessage, response: ServerResponse) => {
  stampClientAddress(request, env.TRUST_PROXY)
  stampLocalCaller(request)
  if (refusedMethod(request, response)) return
  const wrong = addressProblem(request.url ?? '')
  if (wrong) {
    response.writeHead(wrong.status, { 'content-type': 'application/problem+json; charset=utf-8' })
    response.end(JSON.stringify({ type: 'about:blank', ...wrong }))
    return
  }
  const failed = (error: unknown) => {
    logger.error({ err: error, request: request.headers[REQUEST_ID_HEADER] }, 'unanswered request')
    response.destroy()
  }
  compress(request as never, response as never, () => void handle(request, response).catch(failed))
}
const sockets = createSocketServer({
  http: front.http,
  audienceOf: async (headers) => {
    // A socket that stays open is not somebody at work: it does not keep a session alive.
    const identity = await identify(headers, 'look')
    if (identity === 'invalid-credentials') return null
    if (can(identity.role, 'log:read-staff', env.ACCESS)) return 'staff'
    return can(identity.role, 'log:read-public', env.ACCESS) ? 'public' : null
  },
  isOwnOrigin: ownOrigin,
  holderOf: (request) => addressHolder(stampClientAddress(request, env.TRUST_PROXY)),
  mostPerHolder: env.SOCKETS_PER_ADDRESS,
  headNow: relay.headNow,
})
emitter = sockets.emitter
// The socket library answers its own path before the front door sees it: no answer goes out without.
front.http.prependListener('request', (request, response) => {
  if (request.url?.startsWith('/socket.io')) security.protect(request, response)
})
await relay.start()
const listener = listenToLog(database.url, () => void relay.wake(), trouble('listen'))
push.start()
const stopClockWatch = watchClocks({ read, clock, warn: (words) => logger.warn(words) })
const scheduler = startScheduler({
  works: [
    {
      nextAt: read.nextEffectiveAt,
      run: async () => {
        const applied = await services.applyDue()
        // One that changes nothing any more leaves no event, but waits no longer.
        if (applied.length > 0) board.forget()
        return applied.length
      },
    },
    { nextAt: read.nextClockAt, run: services.raiseOverdue },
    createHousekeeping({ store: createHousekeepingStore(db), clock }),
  ],
  clock,
  onTrouble: trouble('scheduler'),
})

stop.plan([
  {
    name: 'readiness',
    async work() {
      lifecycle.to('draining')
      await sleep(env.DRAIN_SECONDS * 1_000)
      lifecycle.to('stopping')
      front.close()
    },
  },
  {
    name: 'work under way',
    async work() {
      const [unanswered] = await Promise.all([front.drained(REQUESTS_PATIENCE_MS), scheduler.stop(), push.stop()])
      if (unanswered > 0) logger.warn({ unanswered }, 'stopping: requests cut off')
    },
  },
  // What was written last still reaches those who listen, before they are let go.
  { name: 'last events', work: relay.wake },
  { name: 'clients', work: sockets.close },
  {
    name: 'connections',
    work() {
      stopClockWatch()
      relay.stop()
      front.cut()
      return listener.stop()
    },
  },
  { name: 'readers of files', work: async () => reading.stop() },
  { name: 'screens', work: () => app.close() },
  { name: 'audit of sign-ins', work: auth.flush },
  { name: 'pools', work: () => Promise.all([pushDb.$disconnect(), db.$disconnect()]) },
  { name: 'database', work: database.stop },
])
front.open({
  ready: (request) => (isForAnybody(request) ? preparedDoors(request.url ?? '') : null),
  handle: toScreens,
})
lifecycle.to('serving')
if (!isDev) hearConsole(logger)

const address = front.http.address()
const port = address && typeof address === 'object' ? address.port : env.PORT
const url = env.PUBLIC_URL ?? `http://${hostname === '0.0.0.0' ? 'localhost' : hostname}:${port}`
console.log(`\nMở ${url}`)
if (isDemo) {
  const gazetteer = makeGazetteer([...places.communes.values()])
  const { operator, others } = await insist(() =>
    seedDemo({ folder, url, auth, apiKeys, clock, services, read, gazetteer }),
  ).catch((error) => giveUp(error.message))
  console.log(`Tài khoản nhập quyết định: ${operator.email}  mật khẩu: ${operator.password}`)
  console.log(`Cùng mật khẩu: ${others.map(({ email }) => email).join(', ')}`)
  console.log(`(cũng ghi trong ${join(folder, 'credentials.json')})`)
} else {
  const link = await insist(() => createSetupLink(setupLinks, clock)).catch((error) => giveUp(error.message))
  if (link) console.log(`Liên kết tạo tài khoản quản trị, dùng một lần trong 24 giờ: ${url}/setup?token=${link.token}`)
}
