/**
 * Checks the audit's chain, and says in Vietnamese what is wrong and where.
 * Exit code 0: intact; 1: not; 2: it could not be checked.
 *
 *   npm run audit:verify [-- demo] [-- --expect HASH]
 *
 * Reads DATABASE_URL, else the embedded database in DATA_DIR: joined where a
 * server runs on it, started and stopped again where none does.
 */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createAuditStore } from '../../lib/persistence/audit-store'
import { startEmbeddedPostgres } from '../../lib/persistence/embedded-postgres'
import { connectDatabase } from '../../lib/persistence/prisma-client'
import { type AuditFault, verifyAudit } from '../../lib/services/verify-audit'

const range = (from: number, to: number) => (from === to ? `mục số ${from}` : `các mục từ số ${from} đến số ${to}`)

function words(fault: AuditFault): string {
  switch (fault.kind) {
    case 'altered':
      return `Mục số ${fault.seq} đã bị sửa: nội dung không khớp với mã băm của chính nó.`
    case 'unlinked':
      return `Mục số ${fault.seq} không nối tiếp mục trước: một trong hai mục đã bị thay hoặc bị đổi chỗ.`
    case 'missing':
      return `Đã mất ${range(fault.from, fault.to)}.`
    case 'cut-off':
      return `Phần cuối đã bị cắt: mất ${range(fault.from, fault.to)}.`
    case 'added':
      return `Đã bị chèn thêm ở cuối: ${range(fault.from, fault.to)} không do hệ thống ghi.`
    case 'head':
      return `Mã băm ghi ở đầu sổ không khớp với mục số ${fault.seq}: đầu sổ hoặc mục này đã bị sửa.`
  }
}

function giveUp(words: string): never {
  console.error(words)
  process.exit(2)
}

const { values, positionals } = parseArgs({ options: { expect: { type: 'string' } }, allowPositionals: true })
const expect = values.expect?.trim().toLowerCase()
if (expect !== undefined && !/^[0-9a-f]{64}$/.test(expect)) giveUp('--expect cần mã băm gồm 64 chữ số thập lục phân.')
const url = process.env.DATABASE_URL
const folder = process.env.DATA_DIR || join('.data', positionals[0] ?? 'main')
if (!url && !existsSync(join(folder, 'db', 'PG_VERSION')))
  giveUp(`Không có cơ sở dữ liệu trong ${folder}. Hãy đặt DATA_DIR hoặc DATABASE_URL.`)

const server = url
  ? { url, stop: async () => {} }
  : await startEmbeddedPostgres(join(folder, 'db')).catch((error) => giveUp(String(error)))
const database = connectDatabase(server.url, 2)
const verdict = await verifyAudit(createAuditStore(database))(expect).catch(async (error) => {
  await database.$disconnect()
  await server.stop()
  return giveUp(`Không đọc được nhật ký: ${error}`)
})
await database.$disconnect()
await server.stop()

for (const fault of verdict.faults) console.log(words(fault))
if (verdict.more > 0) console.log(`… và ${verdict.more} lỗi khác.`)
if (expect && verdict.expectedAt === null) console.log('Mã băm đã ghi lại ở ngoài không có trong nhật ký.')
if (expect && verdict.expectedAt) console.log(`Mã băm đã ghi lại ở ngoài là của mục số ${verdict.expectedAt}.`)
const isIntact = verdict.faults.length === 0 && verdict.expectedAt !== null
console.log(`${isIntact ? 'Nhật ký còn nguyên vẹn' : 'NHẬT KÝ KHÔNG CÒN NGUYÊN VẸN'}: ${verdict.entries} mục.`)
if (!verdict.hasHead && verdict.entries > 0)
  console.log('Đầu sổ chưa ghi mục cuối: chưa phát hiện được phần cuối bị cắt. Đầu sổ sẽ có từ lần ghi tiếp theo.')
if (verdict.last)
  console.log(
    `Mục cuối: số ${verdict.last.seq}, mã băm ${verdict.last.hash}\n(nên chép lại ở nơi khác để đối chiếu về sau bằng --expect)`,
  )
process.exit(isIntact ? 0 : 1)
