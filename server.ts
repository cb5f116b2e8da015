import { mkdirSync } from 'node:fs'
import { createServer, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import compression from 'compression'
import next from 'next'
import { pino } from 'pino'
import { createFindLinkHolder, createLinkTokens } from './lib/auth/assignment-link'
import { stampClientAddress } from './lib/auth/client-address'
import { createAuth } from './lib/auth/create-auth'
import { createIdentify } from './lib/auth/identity'
import { isOwnOrigin, type OriginRule } from './lib/auth/own-origin'
import { can } from './lib/auth/permission'
import { createSetupLink } from './lib/auth/setup'
import { answerPrepared } from './lib/boot/answer-prepared'
import { buildName, buildScreens, isBuilt } from './lib/boot/build-screens'
import { createGiveWay } from './lib/boot/give-way'
import { keptSecret } from './lib/boot/kept-secret'
import { createMetrics } from './lib/boot/metrics'
import { isDemo, isDev } from './lib/boot/mode'
import { createPreparedDoors } from './lib/boot/prepared-doors'
import { giveUp, step } from './lib/boot/progress'
import { startScheduler } from './lib/boot/schedule'
import { preparePush } from './lib/boot/start-push'
import { throttle } from './lib/boot/throttle'
import { currentEdition } from './lib/content'
import { makeGazetteer } from './lib/domain/reading/read-decision'
import { parseEnv } from './lib/env'
import { createAccountStore } from './lib/persistence/account-store'
import { createApiKeyStore } from './lib/persistence/api-key-store'
import { createAuditStore } from './lib/persistence/audit-store'
import { createAuthAdapter } from './lib/persistence/auth-adapter'
import { createContentStore } from './lib/persistence/content-store'
import { startEmbeddedPostgres } from './lib/persistence/embedded-postgres'
import { createLinkStore } from './lib/persistence/link-store'
import { listenToLog } from './lib/persistence/listen'
import { loadPlaces } from './lib/persistence/load-places'
import { createLogStore } from './lib/persistence/log-store'
import { migrate } from './lib/persistence/migrate'
import { connectDatabase } from './lib/persistence/prisma-client'
import { createPushStore } from './lib/persistence/push-store'
import { createReadStore } from './lib/persistence/read-store'
import { createSetupLinkStore } from './lib/persistence/setup-link-store'
import { createTextStore } from './lib/persistence/text-store'
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
import { exportUnits, importUnits } from './lib/services/import-units'
import { makeCatalogue } from './lib/services/make-catalogue'
import { systemClock as clock } from './lib/services/ports'
import { createPreparedBoard } from './lib/services/prepared-board'
import { publishDecision } from './lib/services/publish-decision'
import { raiseOverdue } from './lib/services/raise-overdue'
import { readEvents } from './lib/services/read-events'
import { readUpload } from './lib/services/read-tables'
import { createRegistry } from './lib/services/registry'
import { revokeDecision } from './lib/services/revoke-decision'
import { setAccountUnit } from './lib/services/set-account-unit'
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
const logger = pino({ level: env.LOG_LEVEL, redact: ['req.headers', '*.password', '*.token'] })
const trouble = (where: string) => (error: unknown) => logger.warn({ err: error }, where)

console.log(`Bản đồ vùng nguy cơ Sóc Trăng${isDemo ? ' (dữ liệu minh họa)' : ''}`)
mkdirSync(folder, { recursive: true, mode: 0o755 })
if (!isDev && env.BUILD === 'auto' && !isBuilt())
  await step('Dựng giao diện', buildScreens).catch((error) => giveUp(error.message))

// Storage
const database =
  env.DATABASE_URL && !isDemo
    ? { url: env.DATABASE_URL, stop: async () => {} }
    : await step('Khởi động PostgreSQL', () =>
        startEmbeddedPostgres(join(folder, 'db'), {
          // Screens go stale and say so; a supervisor that restarts this process restarts the database with it.
          onEnd: (words) => logger.error({ words }, 'PostgreSQL ended by itself'),
          onWords: (line) => logger.debug({ line }, 'PostgreSQL'),
        }),
      ).catch((error) => giveUp(error.message))
await step('Cập nhật cơ sở dữ liệu', () => migrate(database.url)).catch((error) => giveUp(error.message))
const db = connectDatabase(database.url)
const places = await loadPlaces()
const read = createReadStore(db)
const log = createLogStore(db, clock.now)
const content = createContentStore(db)
const audit = createAuditStore(db)

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
const giveWay = createGiveWay()
const services: Services = {
  board,
  boardAt: boardAt({ read, clock, places }),
  events: readEvents({ read }),
  check: checkDraft({ read, clock, places }),
  publish: giveWay.first(publishDecision({ log, clock, places, surfacing })),
  revoke: giveWay.first(revokeDecision({ log, places, surfacing })),
  applyDue: giveWay.first(applyDueDecisions({ log, clock, places, surfacing })),
  answerAssignment: answerAssignment({ log }),
  raiseOverdue: raiseOverdue({ log, clock, surfacing }),
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
  log: (level, message, details) => logger[level]({ details }, message),
})
const identify = createIdentify({
  auth,
  apiKeys,
  clock,
  findLinkHolder: createFindLinkHolder({ store: createLinkStore(db), tokens: linkTokens, clock }),
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

// Realtime
const http = createServer()
const build = fullBuildName(isDev ? 'development' : buildName(), env.RELEASE)
let emitter: Emitter = { events: () => {}, head: () => {} }
const relay = createRelay({
  read,
  clock,
  build,
  emit: { events: (audience, frame) => emitter.events(audience, frame), head: (a, frame) => emitter.head(a, frame) },
  onAdvance: () => {
    board.forget()
    push.wake()
  },
  onTrouble: trouble('relay'),
})

const preparedDoors = createPreparedDoors({ services, places, access: env.ACCESS })
/** Nobody in particular: no key and no session. Those who are somebody go through the doors' own checks. */
const isForAnybody = ({ method, headers }: IncomingMessage): boolean =>
  env.ACCESS === 'public' &&
  (method === 'GET' || method === 'HEAD') &&
  headers.authorization === undefined &&
  !/(?:^|;\s*)(?:__Secure-)?zm\./.test(headers.cookie ?? '')

/** Whether an address can be decoded at all (RFC 3986 §2.1). */
function isReadable(address: string): boolean {
  if (!address.includes('%')) return true
  try {
    decodeURI(address)
    return true
  } catch {
    return false
  }
}

setRuntime({
  access: env.ACCESS,
  services,
  places,
  geo: { attribution: places.attribution, vintage: places.vintage },
  identify,
  auth,
  isOwnOrigin: ownOrigin,
  prepared: preparedDoors,
  push: push.doors,
  takeAway: createFileShelf(createStudio()),
  readUpload,
  gazetteer: makeGazetteer([...places.communes.values()]),
  settle: () => relay.wake(),
  tiles: env.TILE_URL ? { url: env.TILE_URL, attribution: env.TILE_ATTRIBUTION ?? '' } : null,
  publicUrl: origin.baseUrl,
  build,
  demo: isDemo,
  health: { databaseLagMs: relay.lag },
  metrics: createMetrics({
    connections: () => sockets.connections(),
    droppedClients: () => sockets.dropped(),
    logSeq: () => relay.position()?.seq ?? 0,
    logReadMsAgo: relay.lag,
    push: push.counts,
  }),
  throttle,
  log: logger,
})

const app = next({ dev: isDev, hostname, port: env.PORT, httpServer: http })
await step('Chuẩn bị trang', () => app.prepare())
const handle = app.getRequestHandler()
const compress = compression()
http.on('request', (request, response) => {
  stampClientAddress(request, env.TRUST_PROXY)
  if (!isReadable(request.url ?? '')) {
    response.writeHead(400, { 'content-type': 'application/problem+json; charset=utf-8' })
    response.end(
      JSON.stringify({ type: 'about:blank', title: 'Địa chỉ không đọc được', status: 400, code: 'invalid-input' }),
    )
    return
  }
  const failed = (error: unknown) => {
    // A personal link's page has its key in the address.
    logger.error({ err: error, path: request.url?.replace(/zl_[\w-]+/g, 'zl_…') }, 'unanswered request')
    response.destroy()
  }
  const toNext = () => compress(request as never, response as never, () => void handle(request, response).catch(failed))
  const prepared = isForAnybody(request) ? preparedDoors(request.url ?? '') : null
  if (!prepared) return toNext()
  prepared.then((made) => (made.ok ? answerPrepared(request, response, made.value) : toNext()), toNext)
})
const sockets = createSocketServer({
  http,
  audienceOf: async (headers) => {
    // A socket that stays open is not somebody at work: it does not keep a session alive.
    const identity = await identify(headers, 'look')
    if (identity === 'invalid-credentials') return null
    if (can(identity.role, 'log:read-staff', env.ACCESS)) return 'staff'
    return can(identity.role, 'log:read-public', env.ACCESS) ? 'public' : null
  },
  isOwnOrigin: ownOrigin,
  headNow: relay.headNow,
})
emitter = sockets.emitter
await relay.start()
const listener = listenToLog(database.url, () => void relay.wake(), trouble('listen'))
push.start()
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
  ],
  clock,
  onTrouble: trouble('scheduler'),
})

http.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EADDRINUSE') giveUp(`cổng ${env.PORT} đang được chương trình khác dùng. Hãy đặt PORT=… khác.`)
  if (error.code === 'EACCES') giveUp(`không được phép dùng cổng ${env.PORT}. Hãy đặt PORT từ 1024 trở lên.`)
  giveUp(error.message)
})
http.listen(env.PORT, hostname, async () => {
  const address = http.address()
  const port = address && typeof address === 'object' ? address.port : env.PORT
  const url = env.PUBLIC_URL ?? `http://${hostname === '0.0.0.0' ? 'localhost' : hostname}:${port}`
  console.log(`\nMở ${url}`)
  if (isDemo) {
    const parts = {
      folder,
      url,
      auth,
      apiKeys,
      clock,
      services,
      read,
      gazetteer: makeGazetteer([...places.communes.values()]),
    }
    const { operator, others } = await seedDemo(parts)
    console.log(`Tài khoản nhập quyết định: ${operator.email}  mật khẩu: ${operator.password}`)
    console.log(`Cùng mật khẩu: ${others.map(({ email }) => email).join(', ')}`)
    console.log(`(cũng ghi trong ${join(folder, 'credentials.json')})`)
    return
  }
  const link = await createSetupLink(setupLinks, clock)
  if (link) console.log(`Liên kết tạo tài khoản quản trị, dùng một lần trong 24 giờ: ${url}/setup?token=${link.token}`)
})

let closing = false
async function close(): Promise<void> {
  if (closing) return
  closing = true
  const patience = setTimeout(() => process.exit(1), 15_000)
  await scheduler.stop()
  await push.stop()
  relay.stop()
  await listener.stop()
  await sockets.close()
  await app.close().catch(trouble('close'))
  await auth.flush().catch(trouble('close'))
  await pushDb.$disconnect()
  await db.$disconnect()
  await database.stop()
  clearTimeout(patience)
  process.exit(0)
}
process.on('SIGINT', () => void close())
process.on('SIGTERM', () => void close())
