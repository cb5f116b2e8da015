import { expect, test } from 'vitest'
import { createGiveWay } from '@/lib/boot/give-way'

test('what gives way waits for what goes first, and goes on where that fails too', async () => {
  const { first, quiet } = createGiveWay()
  const order: string[] = []
  let fail: (error: Error) => void = () => {}
  const work = first((name: string) => new Promise<string>((_, no) => (fail = no)).catch(() => order.push(name)))
  await quiet()
  const working = work('publish')
  const after = quiet().then(() => order.push('push'))
  fail(new Error('no'))
  await Promise.all([working, after])
  expect(order).toEqual(['publish', 'push'])
  const failing = first(() => Promise.reject(new Error('no')))
  await expect(failing()).rejects.toThrow('no')
  await quiet()
})

test('it does not wait for ever', async () => {
  const { first, quiet } = createGiveWay()
  void first(() => new Promise(() => {}))()
  await quiet()
})
