import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'

// Inside the checkout, so that the cruiser finds the packages as it does for the real sources.
mkdirSync('.test-data', { recursive: true })
const root = mkdtempSync(join('.test-data', 'rules-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))

const FILES = {
  'tsconfig.json': '{"compilerOptions":{"paths":{"@/*":["./*"]}}}',
  '.ci/babel.json':
    '{"presets":[["@babel/preset-typescript",{"onlyRemoveTypeImports":true}]],"plugins":["@babel/plugin-syntax-jsx"]}',
  'lib/persistence/store.ts': 'export const store = 1',
  'lib/services/verb.ts': "import { store } from '../persistence/store'\nexport const verb = store",
  'lib/domain/noun.ts': "import { readFileSync } from 'node:fs'\nexport const noun = readFileSync",
  'lib/domain/a.ts': "import { b } from './b'\nexport const a = () => b",
  'lib/domain/b.ts': "import { a } from './a'\nexport const b = () => a",
  'lib/realtime/protocol.ts': "import { io } from 'socket.io-client'\nexport const protocol = io",
  'lib/standards/feed.ts': "import { verb } from '../services/verb'\nexport const feed = verb",
  'lib/ui/middle.ts': "import { verb } from '../services/verb'\nexport const middle = verb",
  'lib/ui/button.tsx': "import { middle } from './middle'\nexport const Button = () => <b>{middle}</b>",
  'lib/ui/form.tsx': "import { z } from 'zod'\nexport const Form = () => <b>{String(z)}</b>",
  'lib/map/layer.ts': "import { page } from '../../app/wall/page'\nexport const layer = page",
  'app/wall/page.tsx': "import { part } from '@/app/units/part'\nexport const page = part",
  'app/(overview)/page.tsx': "import { part } from '../units/part'\nexport const page = part",
  'app/units/part.tsx': "import { PrismaClient } from '@prisma/client'\nexport const part = PrismaClient",
  'app/units/_parts/reads.tsx': "import { join } from 'node:path'\nexport const reads = join",
}

function cruise(files: Record<string, string>, folder: string) {
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
  const cli = resolve('node_modules/dependency-cruiser/bin/dependency-cruise.mjs')
  const args = [cli, '--config', resolve('.ci/dependency-rules.cjs'), '--output-type', 'err', 'app', 'lib']
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

test('every import rule refuses a planted violation', () => {
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const { status, output } = cruise(FILES, root)
  expect(status).not.toBe(0)
  for (const [rule, culprit] of [
    ['domain-is-pure', 'lib/domain/noun.ts'],
    ['services-know-domain', 'lib/services/verb.ts'],
    ['protocol-is-isomorphic', 'lib/realtime/protocol.ts'],
    ['standards-know-domain', 'lib/standards/feed.ts'],
    ['prisma-behind-persistence', 'app/units/part.tsx'],
    ['only-server-ts-wires', 'lib/services/verb.ts'],
    ['lib-below-app', 'lib/map/layer.ts'],
    ['screens-stay-apart', 'app/wall/page.tsx'],
    ['overview-stays-apart', 'app/(overview)/page.tsx'],
    ['browser-stays-browser', 'lib/ui/button.tsx'],
    ['browser-reads-by-the-small-dialect', 'lib/ui/form.tsx'],
    ['browser-has-no-node', 'app/units/_parts/reads.tsx'],
    ['no-cycles', 'lib/domain/a.ts'],
  ])
    expect(output, `${rule} at ${culprit}`).toMatch(new RegExp(`${rule}: ${culprit?.replace(/[.()[\]]/g, '\\$&')}`))
})
