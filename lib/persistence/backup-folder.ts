import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { copyWhole } from './copy-folder'
import { alone } from './postgres-lock'
import { runningServer } from './postgres-orphan'
import { read } from './process-mark'

/** What belongs to a running server, not to the data. */
const isOfTheMoment = (name: string): boolean =>
  /^db\.(lock|owner|new-)/.test(name) || name.startsWith('before-restore-')

/** Does a piece of work while nobody runs, or may start, the database of a data folder. Throws `running` where somebody does. */
async function atRest<T>(dataFolder: string, work: () => T): Promise<T> {
  const database = resolve(dataFolder, 'db')
  const password = read(`${database}.password`).trim()
  return alone(database, async () => {
    const running = await runningServer(
      database,
      (port) => `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    )
    if (running) throw new Error('running')
    return work()
  })
}

function copyData(from: string, to: string): void {
  for (const name of readdirSync(from)) if (!isOfTheMoment(name)) copyWhole(join(from, name), join(to, name))
}

const isBackup = (folder: string): boolean => existsSync(join(folder, 'db', 'global', 'pg_control'))

/**
 * Copies a data folder whose server is stopped: database, its password and the
 * secret, everything that a restore needs. The copy appears under its name when
 * it is whole. Throws `nothing`, `running` or `taken`.
 */
export async function backUpFolder(dataFolder: string, to: string): Promise<void> {
  if (!isBackup(dataFolder)) throw new Error('nothing')
  if (existsSync(to)) throw new Error('taken')
  await atRest(dataFolder, () => {
    const unfinished = `${resolve(to)}.unfinished`
    rmSync(unfinished, { recursive: true, force: true })
    mkdirSync(dirname(unfinished), { recursive: true })
    mkdirSync(unfinished, { mode: 0o755 })
    copyData(resolve(dataFolder), unfinished)
    renameSync(unfinished, to)
  })
}

/**
 * Puts a backup in the place of a data folder whose server is stopped. What was
 * there is kept beside it, in `before-restore-…`, whose path is answered; null
 * where there was nothing. Throws `nothing` or `running`.
 */
export async function restoreFolder(dataFolder: string, from: string, stamp: string): Promise<string | null> {
  if (!isBackup(from)) throw new Error('nothing')
  mkdirSync(dataFolder, { recursive: true, mode: 0o755 })
  return atRest(dataFolder, () => {
    const aside = join(resolve(dataFolder), `before-restore-${stamp}`)
    const there = readdirSync(dataFolder).filter((name) => !isOfTheMoment(name))
    if (there.length > 0) mkdirSync(aside, { mode: 0o755 })
    for (const name of there) renameSync(join(dataFolder, name), join(aside, name))
    copyData(resolve(from), resolve(dataFolder))
    return there.length > 0 ? aside : null
  })
}
