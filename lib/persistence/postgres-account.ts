import { execFileSync } from 'node:child_process'
import { chmodSync, chownSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

const NAME = 'postgres'
const OTHERS_THROUGH = 0o001
const GROUP_THROUGH = 0o010
const GROUP_READ = 0o040

const groupId = (): number => Number(execFileSync('id', ['-g', NAME], { stdio: ['ignore', 'pipe', 'ignore'] }))

/** The account that PostgreSQL runs as, since it refuses to run as root; made where it is missing. */
function ensureGroup(): number {
  try {
    return groupId()
  } catch {
    execFileSync('groupadd', ['--force', NAME])
    execFileSync('useradd', ['--system', '-g', NAME, NAME])
    return groupId()
  }
}

const ancestors = (path: string): string[] =>
  dirname(path) === path ? [] : [...ancestors(dirname(path)), dirname(path)]

/** Lets the account's group, and nobody else, pass one directory. */
function openFor(group: number, folder: string, say: (words: string) => void): void {
  const { mode, uid, gid } = statSync(folder)
  if (mode & OTHERS_THROUGH || (gid === group && mode & GROUP_THROUGH)) return
  if (uid !== 0 || gid !== 0)
    throw new Error(
      `tài khoản ${NAME} không vào được ${folder}. Hãy chuyển dự án sang thư mục khác, hoặc chạy bằng tài khoản khác root.`,
    )
  chownSync(folder, uid, group)
  chmodSync(folder, (mode & 0o7777) | GROUP_THROUGH)
  say(`Đã cho riêng nhóm ${NAME} đi qua thư mục ${folder} (PostgreSQL không chạy bằng root).`)
}

/** Lets the account's group read a tree of programs that an install left to root alone (a strict umask). */
function openTree(group: number, path: string): void {
  const stat = statSync(path)
  if (!(stat.mode & 0o004)) {
    chownSync(path, stat.uid, group)
    const through = stat.isDirectory() || stat.mode & 0o100 ? GROUP_THROUGH : 0
    chmodSync(path, (stat.mode & 0o7777) | GROUP_READ | through)
  }
  if (stat.isDirectory()) for (const name of readdirSync(path)) openTree(group, join(path, name))
}

/**
 * As root only: PostgreSQL's own account must be able to reach the data and the
 * programs. Directories closed to it (a home, a fresh temporary folder) are opened
 * to its group for passing, no more; each is named to whoever started the server.
 */
export function letPostgresThrough(data: string, programs: string, say: (words: string) => void): void {
  if (process.getuid?.() !== 0) return
  const group = ensureGroup()
  const real = realpathSync(programs)
  for (const folder of new Set([...ancestors(data), ...ancestors(real)])) openFor(group, folder, say)
  if (!(statSync(real).mode & OTHERS_THROUGH)) openTree(group, real)
}
