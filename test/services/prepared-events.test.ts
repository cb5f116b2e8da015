import { expect, test } from 'vitest'
import { accept, refuse } from '@/lib/domain/result'
import { createPreparedEvents } from '@/lib/services/prepared-events'

const asked = (after: number) => ({ after, limit: 1_000, epoch: 'e' })
/** A log without rows at a head that moves, which counts how often it is read. */
function countedLog() {
  const log = { head: 7, reads: 0, fails: false }
  const pages = createPreparedEvents(async ({ after }) => {
    log.reads += 1
    const { head } = log
    await new Promise((done) => setImmediate(done))
    if (log.fails) throw new Error('the database does not answer')
    return after > head ? refuse('epoch-changed') : accept({ epoch: 'e', head, events: [] })
  })
  const headIn = async (after: number): Promise<unknown> => {
    const made = await pages.page(asked(after))
    return made.ok ? JSON.parse(made.value.json.toString()).head : made.reason
  }
  return { log, pages, headIn }
}

test('ten thousand who stand at one place cost one reading; another place costs another', async () => {
  const { log, headIn } = countedLog()
  const heads = await Promise.all(Array.from({ length: 10_000 }, () => headIn(3)))
  expect(new Set(heads)).toEqual(new Set([7]))
  expect(log.reads).toBe(1)
  await headIn(4)
  expect(log.reads).toBe(2)
})

test('nobody gets a page from before the log moved on, not even one whose reading was under way', async () => {
  const { log, pages, headIn } = countedLog()
  const early = headIn(3)
  log.head = 8
  pages.forget()
  expect(await headIn(3)).toBe(8)
  expect(await early).toBe(7)
  expect(await headIn(3)).toBe(8)
})

test('trouble is not kept, and refusals are refused', async () => {
  const { log, headIn } = countedLog()
  log.fails = true
  await expect(headIn(3)).rejects.toThrow('does not answer')
  log.fails = false
  expect(await headIn(3)).toBe(7)
  expect(await headIn(9)).toBe('epoch-changed')
})

test('places that nobody asked for lately give way', async () => {
  const { log, headIn } = countedLog()
  log.head = 1_000
  for (let after = 0; after < 400; after += 1) await headIn(after)
  await headIn(399)
  expect(log.reads).toBe(400)
  await headIn(0)
  expect(log.reads).toBe(401)
})
