/**
 * Completes package-lock.json after a change of dependencies: some registries do not
 * serve every platform's optional packages, npm then leaves them out of the lock, and
 * `npm ci` refuses the lock. Adds an entry for each optional package that is missing.
 *
 *   node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'
const lock = JSON.parse(readFileSync(FILE, 'utf8'))
const { packages } = lock
const os = /darwin|win32|windows|android|freebsd|linux|openbsd|netbsd|sunos|aix|openharmony/
const cpu = /arm64|x64|ia32|arm|wasm32|ppc64|riscv64|s390x|loong64|mips64el/
let added = 0

for (const [at, entry] of Object.entries({ ...packages })) {
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    const isThere = `node_modules/${name}` in packages || `${at}/node_modules/${name}` in packages
    if (isThere || !/^\d/.test(version)) continue
    const system = name.match(os)?.[0].replace('windows', 'win32')
    const processor = name.match(cpu)?.[0]
    packages[`node_modules/${name}`] = {
      version,
      ...(processor ? { cpu: [processor] } : {}),
      optional: true,
      ...(system ? { os: [system] } : {}),
    }
    added += 1
  }
}
lock.packages = Object.fromEntries(Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync(FILE, `${JSON.stringify(lock, null, 2)}\n`)
console.log(`${added} optional packages added to ${FILE}.`)
