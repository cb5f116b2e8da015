import {
  chmodSync,
  chownSync,
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readlinkSync,
  symlinkSync,
} from 'node:fs'
import { join } from 'node:path'

function toDisk(path: string): void {
  const descriptor = openSync(path, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Copies a file or a folder with owners and modes, which PostgreSQL insists on, and returns when it is on the disk. */
export function copyWhole(from: string, to: string): void {
  const stat = lstatSync(from)
  if (stat.isSymbolicLink()) {
    symlinkSync(readlinkSync(from), to)
    return
  }
  if (stat.isDirectory()) {
    mkdirSync(to)
    for (const name of readdirSync(from)) copyWhole(join(from, name), join(to, name))
  } else if (stat.isFile()) copyFileSync(from, to, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  else return
  if (process.getuid?.() === 0) chownSync(to, stat.uid, stat.gid)
  chmodSync(to, stat.mode & 0o7777)
  toDisk(to)
}
