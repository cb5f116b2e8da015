import { describe, expect, it } from 'vitest'
import { chunksOf } from '@/lib/preview/png-pixels'
import { makeFile } from '@/lib/takeaway/make-file'
import { changeView } from './support'

const bytesOf = async (change: ReturnType<typeof changeView>, demo = false, baseUrl = 'https://ban-do.example') =>
  Buffer.from((await makeFile({ kind: 'card.png', change, options: { baseUrl, language: 'vi', demo } })).bytes)
const size = (png: Buffer) => {
  const head = chunksOf(png).find(({ type }) => type === 'IHDR')?.data
  return [head?.readUInt32BE(0), head?.readUInt32BE(4)]
}

// Made a second time in the ZIP's test, where all files are.
describe('card', () => {
  const red = changeView('31567', 'yellow', 'red')
  it('is 1080×1350, light enough for a messenger, another one by zone, place, demonstration and address', async () => {
    const card = await bytesOf(red)
    expect(size(card)).toEqual([1080, 1350])
    expect(card.length).toBeLessThan(200_000)
    const others = [
      await bytesOf(changeView('31783', 'yellow', 'green'), true),
      await bytesOf(red, true),
      await bytesOf(red, false, 'http://127.0.0.1:3000'),
    ]
    expect(new Set([card, ...others].map((one) => one.toString('base64'))).size).toBe(4)
  }, 60_000)
  it('stands with the longest number that is taken, and with a withdrawn classification', async () => {
    const revokes = { id: 'a', number: `${'9'.repeat(90)}/QĐ-BCĐ` }
    const card = await bytesOf({ ...red, to: null, revokes })
    expect(size(card)).toEqual([1080, 1350])
  })
})
