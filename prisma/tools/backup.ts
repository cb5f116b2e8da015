/**
 * Copies the embedded database with all that belongs to it. The server must be
 * stopped. Exit code 0: done; 2: nothing was copied, and why.
 *
 *   npm run backup -- FOLDER [demo]
 */
import { join } from 'node:path'
import { backUpFolder } from '../../lib/persistence/backup-folder'
import { giveUp } from './give-up'

const [to, mode = 'main'] = process.argv.slice(2)
const folder = process.env.DATA_DIR || join('.data', mode)
const WORDS: Record<string, string> = {
  nothing: `Không có cơ sở dữ liệu trong ${folder}. Hãy đặt DATA_DIR. Với DATABASE_URL, hãy dùng pg_dump.`,
  running: 'Máy chủ đang chạy trên cơ sở dữ liệu này. Hãy dừng máy chủ rồi sao lưu.',
  taken: `${to} đã có. Hãy chọn tên khác.`,
}

if (!to) giveUp('Cần tên thư mục sẽ chứa bản sao lưu: npm run backup -- THU_MUC [demo]')
await backUpFolder(folder, to).catch((error: Error) => giveUp(WORDS[error.message] ?? `Không sao lưu được: ${error}`))
console.log(`Đã sao lưu ${folder} vào ${to}. Bản sao chứa mật khẩu và khóa: hãy giữ ở nơi chỉ người quản trị vào được.`)
