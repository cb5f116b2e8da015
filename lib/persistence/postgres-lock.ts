import { rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { isMarkAlive, markOf, read, readPid } from './process-mark'

const PATIENCE_MS = 60_000
const ROUND_MS = 50
/** A lock is written in one breath; one that stays empty was left by a power cut. */
const EMPTY_FOR_MS = 5_000

function take(file: string): boolean {
  try {
    writeFileSync(file, markOf(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

const ageMs = (file: string): number => Date.now() - (statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())

function isStale(file: string): boolean {
  const mark = read(file)
  return mark ? !isMarkAlive(mark) : ageMs(file) > EMPTY_FOR_MS
}

/** Removes a dead start's lock. One at a time, and looking again: else a slow one would remove its follower's new lock. */
function breakStale(file: string): void {
  const guard = `${file}.break`
  if (take(guard)) {
    try {
      if (isStale(file)) rmSync(file, { force: true })
    } finally {
      rmSync(guard, { force: true })
    }
  } else if (ageMs(guard) > EMPTY_FOR_MS) rmSync(guard, { force: true })
}

/**
 * One start at a time on a folder: who comes second waits, and then finds a
 * server to share. Throws when the other does not end within a minute.
 */
export async function alone<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const file = `${folder}.lock`
  const begun = Date.now()
  while (!take(file)) {
    if (isStale(file)) breakStale(file)
    if (Date.now() - begun > PATIENCE_MS)
      throw new Error(`Another start on ${folder} does not end (process ${readPid(file)}).`)
    await sleep(ROUND_MS)
  }
  try {
    return await work()
  } finally {
    rmSync(file, { force: true })
  }
}
