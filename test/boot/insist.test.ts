import { expect, test } from 'vitest'
import { insist } from '@/lib/boot/insist'

test('what a busy database refuses is done again', async () => {
  let asked = 0
  const busyOnce = async () => {
    asked += 1
    if (asked === 1) throw new Error('busy')
    return asked
  }
  expect(await insist(busyOnce)).toBe(2)
})
