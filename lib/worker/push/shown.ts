import { DEVICE } from '../names'

const KEY = '/_device/shown'
const REMEMBERED = 300

let turn: Promise<unknown> = Promise.resolve()

async function remember(tag: string): Promise<boolean> {
  const cache = await caches.open(DEVICE)
  const kept: unknown = await cache.match(KEY).then((response) => response?.json())
  const tags = Array.isArray(kept) ? kept.filter((one) => typeof one === 'string') : []
  if (tags.includes(tag)) return false
  await cache.put(KEY, new Response(JSON.stringify([...tags, tag].slice(-REMEMBERED))))
  return true
}

/** True for the first time that a tag is seen on this device; one at a time, since two pushes may come together. */
export function isFirst(tag: string): Promise<boolean> {
  // A device that cannot remember shows twice rather than not at all.
  const answer = turn.then(() => remember(tag)).catch(() => true)
  turn = answer
  return answer
}
