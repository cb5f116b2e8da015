import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldAnswers } from '@/lib/domain/answer-assignment'
import { toIso } from '@/lib/domain/time'
import { startEmbeddedPostgres } from '@/lib/persistence/embedded-postgres'
import { migrate } from '@/lib/persistence/migrate'
import { connectDatabase } from '@/lib/persistence/prisma-client'
import { createReadStore } from '@/lib/persistence/read-store'

const MIGRATION = '20261123110000_answers_of_before'

mkdirSync('.test-data', { recursive: true })
const folder = mkdtempSync(join('.test-data', 'before-'))
let server: Awaited<ReturnType<typeof startEmbeddedPostgres>>
beforeAll(async () => {
  server = await startEmbeddedPostgres(join(folder, 'db'))
})
afterAll(async () => {
  await server.stop()
  rmSync(folder, { recursive: true, force: true })
})

test('answers given before they were rows come to what they were', async () => {
  const earlier = join(folder, 'migrations')
  mkdirSync(earlier)
  for (const name of readdirSync('prisma/migrations').filter((name) => name < MIGRATION))
    cpSync(join('prisma/migrations', name), join(earlier, name), { recursive: true })
  await migrate(server.url, earlier)
  const db = connectDatabase(server.url)
  try {
    const at = (minute: number) => new Date(Date.UTC(2021, 9, 1, 1, minute))
    const common = { decisionId: 'd', batch: 1, unitKind: 'k', unitName: 'n', level: 'commune', position: 0 }
    const rows = [
      { id: 'a', state: 'sent', channels: [] },
      { id: 'b', state: 'acknowledged', acknowledgedAt: at(1), who: 'Bà B', note: 'Đã nhận', channels: [] },
      { id: 'c', state: 'done', acknowledgedAt: at(1), doneAt: at(5), who: 'Ông C', note: 'Xong', channels: [] },
      { id: 'd', state: 'done', acknowledgedAt: at(2), doneAt: at(9), who: 'Ông D', channels: ['online', 'print'] },
    ]
    for (const row of rows)
      await db.assignment.create({ data: { ...common, communes: [], sentAt: at(0), ...row, unitId: row.id } })
    expect(await migrate(server.url)).toContain(MIGRATION)
    // A program of before starts on this database only where that is asked for.
    await expect(migrate(server.url, earlier)).rejects.toThrow(/newer than this program/)
    expect(await migrate(server.url, earlier, true)).toEqual([])
    const read = createReadStore(db)
    for (const { id } of rows) {
      const one = await read.assignment(id)
      if (!one) throw new Error(id)
      const { state, who, note, channels, acknowledgedAt, doneAt } = one
      expect(foldAnswers(one.answers)).toEqual({
        state,
        who,
        note,
        channels,
        acknowledgedAt: acknowledgedAt && toIso(acknowledgedAt),
        doneAt: doneAt && toIso(doneAt),
      })
    }
  } finally {
    await db.$disconnect()
  }
})
