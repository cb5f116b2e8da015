import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import {
  bindMigrationAwareSqlAdapterFactory,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils'
import * as wasm from '@prisma/schema-engine-wasm/schema_engine_bg'

export const SCHEMA = 'prisma/schema.prisma'
export const MIGRATIONS = 'prisma/migrations'
const LOCK = 'provider = "postgresql"\n'

async function load(): Promise<void> {
  const js = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'))
  const bytes = readFileSync(join(dirname(js), 'schema_engine_bg.wasm'))
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': wasm as never })
  wasm.__wbg_set_wasm(instance.exports)
  ;(instance.exports as { __wbindgen_start: () => void }).__wbindgen_start()
}

const schemaFile = () => ({ path: resolve(SCHEMA), content: readFileSync(SCHEMA, 'utf8') })

function migrationList() {
  const baseDir = resolve(MIGRATIONS)
  const names = existsSync(baseDir)
    ? readdirSync(baseDir, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
        .sort()
    : []
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: LOCK },
    shadowDbInitScript: '',
    migrationDirectories: names.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** SQL that leads from the committed migrations to the schema, or null where they agree. */
export async function difference(factory: SqlMigrationAwareDriverAdapterFactory): Promise<string | null> {
  await load()
  const engine = await wasm.SchemaEngine.new(
    { datamodels: [[schemaFile().path, schemaFile().content]] },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(factory) as never,
  )
  const answer = await engine.diff({
    from: { tag: 'migrations', ...migrationList() },
    to: { tag: 'schemaDatamodel', files: [schemaFile()] },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  })
  return answer.exitCode ? (answer.stdout ?? '') : null
}
