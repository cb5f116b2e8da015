import { expect, test } from 'vitest'
import { createLog } from '@/lib/boot/log'
import { scrub } from '@/lib/boot/scrub'

test.each([
  ['Key (email)=(nguyen.van.a@soctrang.gov.vn) already exists.', /nguyen|soctrang/],
  ['GET /units/answer/zl_AbCdEf-123456.sig_x', /AbCdEf/],
  ['the key zm_abcdefghijklmnopqrstuvwxyz012345', /abcdef/],
  ['authorization: Bearer abc.def.ghi', /abc\.def/],
  ['postgresql://zones:hunter2@db.example:5432/zones', /hunter2/],
  ['http://x/setup?token=abcDEF123&next=/', /abcDEF/],
  ['connect ECONNREFUSED 10.1.2.3:5432', /10\.1\.2/],
  ['connect ECONNREFUSED ::1:5432 and 2001:db8::12:3', /2001|db8/],
  ['Gọi 0912345678 hoặc +84912345678', /912345678/],
])('%s loses what is personal', (words, secret) => {
  expect(words).toMatch(secret)
  expect(scrub(words)).not.toMatch(secret)
})

test.each([
  '2021-10-01T08:00:00.000Z',
  'version 18.4.0 of the server',
  'at file:///app/lib/boot/log.ts:12:34',
  'zone_change seq 31498, 109 communes, 89/QĐ-BCĐ',
])('%s stays as it is', (words) => expect(scrub(words)).toBe(words))

test('of an exception only kind, words, code and stack are told; a row that hangs on it is not', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const error = Object.assign(new Error('duplicate of a@b.example'), {
    code: '23505',
    detail: 'Key (phone)=(0912345678)',
    meta: { row: { person: 'Nguyễn Văn A' } },
  })
  log.error({ err: error, details: [error, { email: 'a@b.example' }] }, 'not written for a@b.example')
  const line = lines.join('')
  expect(JSON.parse(line)).toMatchObject({ level: 'error', err: { type: 'Error', code: '23505' } })
  for (const secret of ['a@b.example', '0912345678', 'Nguyễn']) expect(line).not.toContain(secret)
})
