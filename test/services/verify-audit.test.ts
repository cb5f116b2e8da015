import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { createAuditStore } from '@/lib/persistence/audit-store'
import { auditHash } from '@/lib/services/audit-chain'
import { verifyAudit } from '@/lib/services/verify-audit'
import { OPERATOR, type System, startSystem } from '../support/system'

let system: System
let verify: ReturnType<typeof verifyAudit>
beforeAll(async () => {
  system = await startSystem()
  verify = verifyAudit(createAuditStore(system.db))
  for (const n of [1, 2, 3, 4, 5]) await append(n)
})
afterAll(() => system.stop())

const append = (n: number, origin?: string) =>
  system.log.write((write) =>
    write.audit({
      actor: { ...OPERATOR, via: 'user', ...(origin ? { origin } : {}) },
      action: 'test:write',
      subject: String(n),
      data: { n, words: 'Xã Đại Ân 1', nested: { b: [1, null], a: 0.5 } },
    }),
  )
const faults = async () => (await verify()).faults

/** As somebody does who owns the database: with the trigger out of the way. */
async function tamper(...statements: string[]) {
  await system.db.$transaction([
    system.db.$executeRawUnsafe('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_append_only'),
    ...statements.map((sql) => system.db.$executeRawUnsafe(sql)),
    system.db.$executeRawUnsafe('ALTER TABLE audit_entry ENABLE TRIGGER audit_entry_append_only'),
  ])
}
const KEEP = [
  'CREATE TABLE IF NOT EXISTS kept_audit AS TABLE audit_entry WITH NO DATA',
  'CREATE TABLE IF NOT EXISTS kept_head AS TABLE log_head WITH NO DATA',
]
async function keep() {
  for (const sql of KEEP) await system.db.$executeRawUnsafe(sql)
  await system.db.$executeRawUnsafe('INSERT INTO kept_audit TABLE audit_entry')
  await system.db.$executeRawUnsafe('INSERT INTO kept_head TABLE log_head')
}
const restore = () =>
  tamper(
    'DELETE FROM audit_entry',
    'INSERT INTO audit_entry TABLE kept_audit',
    'UPDATE log_head SET audit_seq = k.audit_seq, audit_hash = k.audit_hash FROM kept_head k',
    'DROP TABLE kept_audit',
    'DROP TABLE kept_head',
  )

test('an intact chain passes; its end is the head’s', async () => {
  const verdict = await verify()
  expect(verdict).toMatchObject({ entries: 5, faults: [], hasHead: true, more: 0 })
  const head = await system.db.logHead.findFirstOrThrow()
  expect(verdict.last).toEqual({ seq: head.auditSeq, hash: head.auditHash })
  expect((await system.db.auditEntry.findFirstOrThrow()).data).toMatchObject({ via: 'user', n: 1 })
})

test('an origin is kept and hashed; entries without one hash as they did before', async () => {
  await append(6, '203.0.113.7 · Firefox')
  const row = await system.db.auditEntry.findUniqueOrThrow({ where: { seq: 6 } })
  expect(row.origin).toBe('203.0.113.7 · Firefox')
  expect(auditHash({ ...row, origin: null })).not.toBe(row.hash)
  const old = { seq: 1, at: new Date(0), actor: 'a', action: 'b', subject: 'c', data: {}, prevHash: '0' }
  expect(auditHash({ ...old, origin: null })).toBe(auditHash(old))
  expect(auditHash(old)).toBe('8df4b69b0e29392d136615c22d4b1604c0b1e5134f6c4124741e56ec1aac54f9')
  expect(await faults()).toEqual([])
})

describe('what somebody with the database in hand does is found', () => {
  beforeAll(() => keep())
  afterEach(async () => {
    await restore()
    expect(await faults()).toEqual([])
    await keep()
  })

  test.each([
    ['data', `UPDATE audit_entry SET data = '{"n": 9}' WHERE seq = 3`],
    ['who', `UPDATE audit_entry SET actor = 'Ai đó' WHERE seq = 3`],
    ['when', `UPDATE audit_entry SET at = at + interval '1 second' WHERE seq = 3`],
    ['an origin put in', `UPDATE audit_entry SET origin = '::1' WHERE seq = 3`],
  ])('an entry altered: %s', async (_, sql) => {
    await tamper(sql)
    expect(await faults()).toEqual([{ kind: 'altered', seq: 3 }])
  })
  test('an origin taken out', async () => {
    await tamper('UPDATE audit_entry SET origin = NULL WHERE seq = 6')
    expect(await faults()).toEqual([{ kind: 'altered', seq: 6 }])
  })
  test('an entry altered together with its hash', async () => {
    const row = await system.db.auditEntry.findUniqueOrThrow({ where: { seq: 3 } })
    const hash = auditHash({ ...row, actor: 'Ai đó' })
    await tamper(`UPDATE audit_entry SET actor = 'Ai đó', hash = '${hash}' WHERE seq = 3`)
    expect(await faults()).toEqual([{ kind: 'unlinked', seq: 4 }])
  })
  test('entries removed from the middle', async () => {
    await tamper('DELETE FROM audit_entry WHERE seq IN (3, 4)')
    expect(await faults()).toEqual([{ kind: 'missing', from: 3, to: 4 }])
  })
  test('two entries put in each other’s place', async () => {
    await tamper(
      'UPDATE audit_entry SET seq = 100 WHERE seq = 3',
      'UPDATE audit_entry SET seq = 3 WHERE seq = 4',
      'UPDATE audit_entry SET seq = 4 WHERE seq = 100',
    )
    expect((await faults()).filter(({ kind }) => kind === 'altered')).toHaveLength(2)
  })
  test('the end cut off, even after more was written', async () => {
    await tamper('DELETE FROM audit_entry WHERE seq >= 5')
    expect(await faults()).toEqual([{ kind: 'cut-off', from: 5, to: 6 }])
    await append(7)
    expect(await faults()).toEqual([{ kind: 'missing', from: 5, to: 6 }])
  })
  test('all of it removed', async () => {
    await tamper('DELETE FROM audit_entry')
    expect(await faults()).toEqual([{ kind: 'cut-off', from: 1, to: 6 }])
  })
  test('a well-made entry put on at the end past the head', async () => {
    const last = await system.db.auditEntry.findFirstOrThrow({ orderBy: { seq: 'desc' } })
    const entry = { ...last, seq: 7, prevHash: last.hash }
    await tamper(
      `INSERT INTO audit_entry SELECT 7, at, actor, action, subject, data, hash, '${auditHash(entry)}', origin FROM audit_entry WHERE seq = 6`,
    )
    expect((await faults()).at(-1)).toEqual({ kind: 'added', from: 7, to: 7 })
  })
  test('the head altered', async () => {
    await tamper(`UPDATE log_head SET audit_hash = repeat('a', 64)`)
    expect(await faults()).toEqual([{ kind: 'head', seq: 6 }])
  })
  test('all hashes made anew, the head’s too: only a hash noted outside tells', async () => {
    const noted = (await verify()).last?.hash ?? ''
    expect((await verify(noted)).expectedAt).toBe(6)
    const rows = await system.db.auditEntry.findMany({ orderBy: { seq: 'asc' } })
    const made = rows.map((row) => (row.seq === 2 ? { ...row, actor: 'Ai đó' } : row))
    const statements: string[] = []
    let prevHash = '0'.repeat(64)
    for (const row of made) {
      const hash = auditHash({ ...row, prevHash })
      statements.push(
        `UPDATE audit_entry SET actor = '${row.actor}', prev_hash = '${prevHash}', hash = '${hash}' WHERE seq = ${row.seq}`,
      )
      prevHash = hash
    }
    await tamper(...statements, `UPDATE log_head SET audit_hash = '${prevHash}'`)
    expect(await verify(noted)).toMatchObject({ faults: [], expectedAt: null })
  })
})

test('a chain from before heads remembered its end passes, and goes on', async () => {
  await system.db.$executeRawUnsafe('UPDATE log_head SET audit_seq = NULL, audit_hash = NULL')
  expect(await verify()).toMatchObject({ entries: 6, faults: [], hasHead: false })
  await append(7)
  expect(await verify()).toMatchObject({ entries: 7, faults: [], hasHead: true })
})

test('the command says what is wrong and where, and ends with 1', async () => {
  const run = (...args: string[]) =>
    promisify(execFile)(process.execPath, ['--import', 'tsx', 'prisma/tools/audit-verify.ts', ...args], {
      env: { ...process.env, DATABASE_URL: system.url },
    }).then(
      ({ stdout }) => ({ code: 0, stdout }),
      (error: { code: number; stdout: string }) => ({ code: error.code, stdout: error.stdout }),
    )
  const { last } = await verify()
  expect(await run('--expect', last?.hash ?? '')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`Mục cuối: số 7, mã băm ${last?.hash}`),
  })
  await tamper(`UPDATE audit_entry SET subject = 'khác' WHERE seq = 2`)
  const answer = await run('--expect', 'a'.repeat(64))
  expect(answer.code).toBe(1)
  expect(answer.stdout).toContain('Mục số 2 đã bị sửa')
  expect(answer.stdout).toContain('không có trong nhật ký')
}, 60_000)
