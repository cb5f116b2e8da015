import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { createApiKey } from '@/lib/auth/api-key'
import type { Role } from '@/lib/auth/role'
import { readDecision } from '@/lib/domain/reading/read-decision'
import { createApiKeyStore } from '@/lib/persistence/api-key-store'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { apiOf } from '../../support/api'
import { gazetteer } from '../../support/province'
import { startServer } from '../../support/start-server'

const ROLES: readonly Role[] = ['admin', 'operator', 'editor', 'viewer']
const FIXTURE = new URL('../../fixtures/decision-89-2021-08-15.csv', import.meta.url)

/** A push service of our own: nothing that is tried here may reach anybody's. */
async function ownPushService() {
  const service = createServer((request, response) => {
    request.resume()
    response.writeHead(201).end()
  })
  await new Promise<void>((done) => service.listen(0, '127.0.0.1', done))
  const address = service.address()
  return {
    origin: `http://127.0.0.1:${address && typeof address === 'object' ? address.port : 0}`,
    stop: () => service.close(),
  }
}

/**
 * The real server on a real database, with decision 89 in force and many keys of each
 * role: limits count by key, and one key's would be used up in seconds.
 */
export async function startFuzzServer(keysEach = 24) {
  mkdirSync('.test-data', { recursive: true })
  const folder = mkdtempSync(join('.test-data', 'fuzz-'))
  const postgres = await startEmbeddedPostgres(join(folder, 'db'))
  const push = await ownPushService()
  const server = await startServer('main', {
    DATABASE_URL: postgres.url,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'error',
    PUSH_SERVICES: push.origin,
  })
  const db = connectDatabase(postgres.url, 2)
  const store = createApiKeyStore(db)
  const clock = { now: () => new Date() }
  const keys: { role: Role; key: string }[] = []
  for (const role of ROLES)
    for (let nth = 0; nth < keysEach; nth += 1)
      keys.push({ role, key: (await createApiKey(store, { name: `fuzz ${role} ${nth}`, role }, clock)).key })
  const operator = keys.find(({ role }) => role === 'operator')?.key ?? ''
  const { header, items } = readDecision(readFileSync(FIXTURE, 'utf8'), gazetteer)
  await apiOf(server.url, { apiKey: operator }).publish({
    number: header.number ?? '89/QĐ-BCĐ',
    issuer: header.issuer ?? 'Ban Chỉ đạo',
    signedOn: header.signedOn ?? '2021-08-15',
    effectiveAt: header.effectiveAt ?? '2021-08-15T00:00:00+07:00',
    items: items.map(({ communeCode, zone }) => ({ communeCode, zone })),
  })
  return {
    server,
    keys,
    operator,
    pushOrigin: push.origin,
    async stop() {
      await db.$disconnect()
      await server.remove()
      push.stop()
      await postgres.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
export type FuzzServer = Awaited<ReturnType<typeof startFuzzServer>>
