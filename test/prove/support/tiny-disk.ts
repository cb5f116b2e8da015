import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, rmSync, statfsSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'

const BLOCK = Buffer.alloc(64 * 1024, 1)

const run = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0

/** A disk of so many megabytes in memory, mounted at a folder; null where this user may not mount. */
export function mountTinyDisk(folder: string, megabytes: number) {
  mkdirSync(folder, { recursive: true })
  if (process.getuid?.() !== 0 || !run('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=755`, 'tmpfs', folder))
    return null
  const filler = join(folder, 'filler')
  const free = () => {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  }
  return {
    folder,
    free,
    /** Fills it until so many bytes are left. */
    fill(left: number): void {
      const file = openSync(filler, 'a')
      try {
        while (free() > left) writeSync(file, BLOCK, 0, Math.max(1, Math.min(BLOCK.length, free() - left)))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
      } finally {
        closeSync(file)
      }
    },
    empty(): void {
      if (existsSync(filler)) truncateSync(filler)
    },
    unmount(): void {
      run('umount', folder) || run('umount', '-l', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
