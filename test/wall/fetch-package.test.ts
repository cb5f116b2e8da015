import { afterEach, expect, it, vi } from 'vitest'
import { fetchPackage } from '@/app/wall/_parts/director/fetch-package'

afterEach(() => vi.unstubAllGlobals())

const WANTED = { seq: 12, commune: '31783', decision: { id: 'd1' } }
const told = (commune: string, text: string) => ({
  seq: 12,
  commune,
  decision: { id: 'd1', number: '1/QĐ' },
  package: { keyMessages: [{ text }] },
  units: [
    { name: 'Trạm Y tế', level: 'commune' },
    { name: 'Sở Y tế', level: 'province' },
  ],
})
const own = told('31783', 'Bà con ở trong nhà.')
const foreign = told('31999', 'Của địa bàn khác.')

/** A door behind a cache: what each way of asking gets. */
function answering(cached: object, fresh: object) {
  const asked: (string | undefined)[] = []
  vi.stubGlobal('fetch', async (_path: string, { cache }: RequestInit) => {
    asked.push(cache)
    return Response.json(cache === 'reload' ? fresh : cached)
  })
  return asked
}
const ask = () => fetchPackage(WANTED, new AbortController().signal)

it('tells the package of the change that is shown', async () => {
  const asked = answering(own, foreign)
  expect(await ask()).toEqual({ keyMessages: ['Bà con ở trong nhà.'], near: ['Trạm Y tế'], far: ['Sở Y tế'] })
  expect(asked).toEqual(['default'])
})

it('passes over what a cache has of another change', async () => {
  const asked = answering(foreign, own)
  expect((await ask()).keyMessages).toEqual(['Bà con ở trong nhà.'])
  expect(asked).toEqual(['default', 'reload'])
})

it.each([
  ['commune', foreign],
  ['decision', { ...own, decision: { id: 'd2', number: '2/QĐ' } }],
  ['kind', []],
])('never tells what is of another %s', async (_, answer) => {
  answering(answer, answer)
  await expect(ask()).rejects.toThrow('another change')
})
