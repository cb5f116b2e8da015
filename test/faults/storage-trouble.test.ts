import { expect, test } from 'vitest'
import { problem } from '@/app/api/_door/problem'
import { storageTrouble } from '@/app/api/_door/storage-trouble'

const full = 'Raw query failed. Code: `53100`. Message: `could not extend file "base/5/16463": No space left on device`'

test.each([
  [{ code: 'P2010', message: full }, 'storage-full'],
  [{ code: '53100', message: 'x' }, 'storage-full'],
  [new Error('The connection to the database timed out.'), 'storage-unavailable'],
  [new Error('Connection terminated unexpectedly'), 'storage-unavailable'],
  [{ code: '57P01', message: 'x' }, 'storage-unavailable'],
  [{ code: 'P2010', message: "Raw query failed. Message: `Can't reach database server`" }, 'storage-unavailable'],
  [new TypeError('x is not a function'), null],
])('%o is %s', (error, trouble) => {
  expect(storageTrouble(error)).toBe(trouble)
})

test('a full disk is told as one, and only then that nothing was kept', async () => {
  const answer = problem('storage-full')
  expect(answer.status).toBe(507)
  expect(await answer.json()).toMatchObject({
    code: 'storage-full',
    title: 'Hết chỗ lưu',
    detail: expect.stringContaining('Chưa có gì được lưu'),
  })
  // A write whose connection broke may have been kept: nobody is told that it was not.
  expect(await problem('storage-unavailable').json()).toMatchObject({
    detail: expect.not.stringContaining('Chưa có gì'),
  })
})
