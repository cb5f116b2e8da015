/**
 * Puts a backup of the embedded database in its place. The server must be
 * stopped; its next start begins a new epoch by itself. Exit code 0: done; 2: not, and why.
 *
 *   npm run restore -- FOLDER [demo]
 */
import { join } from 'node:path'
import { restoreFolder } from '../../lib/persistence/backup-folder'
import { giveUp } from './give-up'

const [from, mode = 'main'] = process.argv.slice(2)
const folder = process.env.DATA_DIR || join('.data', mode)
const WORDS: Record<string, string> = {
  nothing: `${from} không phải là bản sao lưu.`,
  running: 'Máy chủ đang chạy trên cơ sở dữ liệu này. Hãy dừng máy chủ rồi khôi phục.',
}

if (!from) giveUp('Cần tên thư mục của bản sao lưu: npm run restore -- THU_MUC [demo]')
const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14)
const aside = await restoreFolder(folder, from, stamp).catch((error: Error) =>
  giveUp(WORDS[error.message] ?? `Không khôi phục được: ${error}`),
)
console.log(`Đã khôi phục ${from} vào ${folder}.${aside ? ` Dữ liệu trước đó được giữ trong ${aside}.` : ''}`)
console.log('Lần khởi động tiếp theo sẽ bắt đầu dãy số mới, và mọi màn hình tự tải lại.')
