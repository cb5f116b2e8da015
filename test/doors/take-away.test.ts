import { unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { problemSchema } from '@/app/api/_contract/outputs'
import { FILE_KINDS, mediaType } from '@/lib/takeaway/file-kind'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type RunningServer, startServer } from '../support/start-server'

let server: RunningServer
let seq = 0
beforeAll(async () => {
  server = await startServer('demo')
  const [first] = (await apiOf(server.url, server.credentials()).publish(draft({ zones: { '31783': 'red' } }))).seqs
  seq = first ?? 0
}, 120_000)
afterAll(() => server.remove())

const get = (path: string, init: RequestInit = {}) => fetch(`${server.url}/api/v1/changes/${path}`, init)

describe('the files of a change', () => {
  test.each(FILE_KINDS)('%s: its type, its name, a strong ETag, and nothing twice', async (kind) => {
    const answer = await get(`${seq}/${kind}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-type')).toBe(mediaType(kind))
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="vung-do_phuong-1_[\w.-]+"/)
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.byteLength).toBeGreaterThan(10_000)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]+"$/)
    const again = await get(`${seq}/${kind}`, { headers: { 'if-none-match': etag } })
    expect([again.status, again.headers.get('etag'), await again.text()]).toEqual([304, etag, ''])
    const head = await get(`${seq}/${kind}`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, etag, ''])
    if (/zip|docx/.test(kind)) expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(8)
  })
  test('a language that no text has gives the Vietnamese file', async () => {
    const etag = async (query: string) => (await get(`${seq}/leaflet.pdf${query}`)).headers.get('etag')
    expect(await etag('?language=xx')).toBe(await etag(''))
  })
  test.each([
    ['99999/package.pdf', 404, 'unknown-change'],
    ['abc/package.pdf', 404, 'not-found'],
    ['0/package.pdf', 404, 'not-found'],
    ['1/package.exe', 404, 'not-found'],
    ['1/card.png?language=tiếng', 400, 'invalid-input'],
  ])('%s is refused with %i', async (path, status, code) => {
    const answer = await get(path)
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(problemSchema.parse(await answer.json())).toMatchObject({ status, code })
  })
  test('only reading is allowed', async () => {
    const answer = await get('1/package.pdf', { method: 'DELETE' })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
  })
})
