/**
 * Begins a new epoch of the log, by which every client loads the board anew: after
 * a restore that the server cannot notice by itself (a snapshot of the whole disk
 * or machine). Audited. Exit code 0: done; 2: not, and why.
 *
 *   npm run epoch:new [-- demo]
 *
 * On DATABASE_URL, else on the embedded database in DATA_DIR; servers may run.
 */
import { existsSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '../../lib/persistence/embedded-postgres'
import { createLogStore } from '../../lib/persistence/log-store'
import { migrate } from '../../lib/persistence/migrate'
import { connectDatabase } from '../../lib/persistence/prisma-client'
import { systemClock } from '../../lib/services/ports'
import { beginNewEpoch } from '../../lib/services/settle-log'
import { giveUp } from './give-up'

const url = process.env.DATABASE_URL
const folder = process.env.DATA_DIR || join('.data', process.argv[2] ?? 'main')
if (!url && !existsSync(join(folder, 'db', 'PG_VERSION')))
  giveUp(`Không có cơ sở dữ liệu trong ${folder}. Hãy đặt DATA_DIR hoặc DATABASE_URL.`)

const server = url
  ? { url, stop: async () => {} }
  : await startEmbeddedPostgres(join(folder, 'db')).catch((error) => giveUp(String(error)))
await migrate(server.url).catch((error) => giveUp(String(error)))
const db = connectDatabase(server.url, 2)
const actor = { id: `shell:${userInfo().username}`, name: 'Dòng lệnh của máy chủ' }
const epoch = await beginNewEpoch({ log: createLogStore(db, systemClock.now) })(actor).catch(async (error) => {
  await server.stop()
  return giveUp(`Chưa bắt đầu được dãy số mới: ${error}`)
})
await db.$disconnect()
await server.stop()
console.log(`Đã bắt đầu dãy số mới (${epoch}). Mọi màn hình tự tải lại khi kết nối được với máy chủ.`)
