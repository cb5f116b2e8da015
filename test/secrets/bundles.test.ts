import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const STATIC = '.next/static'
const WORKER = 'public/sw.js'

function filesOfBrowser(): { name: string; text: string }[] {
  if (!existsSync(STATIC) || !existsSync(WORKER))
    throw new Error('The screens are not built: run `npm run build` first.')
  const names = readdirSync(STATIC, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return [...names, WORKER].map((name) => ({ name, text: readFileSync(name, 'utf8') }))
}
const files = filesOfBrowser()
const holding = (word: string) => files.filter(({ text }) => text.includes(word)).map(({ name }) => name)

/** A screen says whom to ask to add to it. */
const SAID_ON_SCREEN = ['PUSH_SERVICES']
/** Names of settings, from where they are read: code that has the name is code that reads the value. */
const SETTINGS = [...readFileSync('lib/env.ts', 'utf8').matchAll(/^ {2}([A-Z]+_[A-Z_]+):/gm)].map(
  ([, name = '']) => name,
)
/** Words of modules that only a server has. */
const SERVER_WORDS = [
  'lib/persistence',
  'lib/services',
  'lib/boot',
  'lib/auth',
  'server.ts',
  process.cwd(),
  '/generated/client',
  'postgres',
  'prisma',
  'node:fs',
  'child_process',
  'better-auth',
  'privateKey',
  'auth-secret',
  'credentials.json',
  'x-zm-client-address',
  'x-zm-local-caller',
  'sourceMappingURL',
]

it('looks at all that a browser is sent', () => {
  expect(files.filter(({ name }) => name.endsWith('.js')).length).toBeGreaterThan(20)
  expect(SETTINGS).toContain('DATABASE_URL')
  expect(SETTINGS).toContain('AUTH_SECRET')
  // What is there is found: a word of the socket's client.
  expect(holding('/socket.io').length).toBeGreaterThan(0)
})
it.each([...SETTINGS.filter((name) => !SAID_ON_SCREEN.includes(name)), ...SERVER_WORDS])(
  'no file for browsers says %s',
  (word) => expect(holding(word)).toEqual([]),
)
it('has no maps to the sources', () => {
  expect(files.filter(({ name }) => name.endsWith('.map')).map(({ name }) => name)).toEqual([])
})
