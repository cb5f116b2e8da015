import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const filesOf = (name: string): string[] =>
  readdirSync('app', { recursive: true, encoding: 'utf8' }).filter((file) => file === name || file.endsWith(`/${name}`))

/** The address of a file under app/, with `(groups)` left out. */
const addressOf = (file: string, name: string): string =>
  `/${file.slice(0, -name.length).replaceAll(/\([^)]*\)\//g, '')}`.replace(/(?<=.)\/$/, '')

export const doorsOnDisk = (): string[] =>
  filesOf('route.ts')
    .map((file) => addressOf(file, 'route.ts'))
    .toSorted()
export const pagesOnDisk = (): string[] =>
  filesOf('page.tsx')
    .map((file) => addressOf(file, 'page.tsx'))
    .toSorted()

/** Files with a server action: a door that no table would name. */
export const filesWithServerActions = (): string[] =>
  ['app', 'lib'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file))
      .map((file) => join(folder, file))
      .filter((file) => /^\s*['"]use server['"]/m.test(readFileSync(file, 'utf8'))),
  )
