import { createServer, type IncomingHttpHeaders, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { answerPrepared } from '@/lib/boot/answer-prepared'
import { prepareBytes } from '@/lib/services/prepare-bytes'

const value = { zones: Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`3${at}`, { zone: 'red' }])) }
const answer = { bytes: prepareBytes(value, 'e.7'), cacheControl: 'public, no-cache', type: 'application/json' }
const server = createServer((asked, response) => {
  // What the server says with every answer stays beside what this one says.
  if (asked.url === '/with-others') response.setHeader('X-Other', 'kept').setHeader('Vary', 'Origin')
  answerPrepared(asked, response, answer)
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const address = server.address()
  port = address && typeof address === 'object' ? address.port : 0
})
afterAll(() => void server.close())

type Got = { status: number | undefined; headers: IncomingHttpHeaders; body: Buffer }
const ask = (headers: Record<string, string>, path = '/', method = 'GET'): Promise<Got> =>
  new Promise((done, fail) => {
    request({ port, host: '127.0.0.1', path, method, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        done({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      )
    })
      .on('error', fail)
      .end()
  })

describe('prepared bytes', () => {
  test.each([
    ['gzip', gunzipSync],
    ['br', brotliDecompressSync],
    [undefined, (body: Buffer) => body],
  ])('in %s, with the same headers however often they are asked for', async (encoding, unpack) => {
    for (let time = 0; time < 3; time += 1) {
      const { status, headers, body } = await ask({ 'accept-encoding': encoding ?? 'identity' })
      expect(status).toBe(200)
      expect(headers).toMatchObject({
        etag: '"e.7"',
        'cache-control': 'public, no-cache',
        vary: 'Accept-Encoding, Authorization, Cookie',
        'content-type': 'application/json; charset=utf-8',
        'content-length': String(body.byteLength),
      })
      expect(headers['content-encoding']).toBe(encoding)
      expect(JSON.parse(String(unpack(body)))).toEqual(value)
    }
  })

  test('weighs qualities, and keeps one asker’s wish from the next', async () => {
    const coding = async (accept: string) => (await ask({ 'accept-encoding': accept })).headers['content-encoding']
    for (let time = 0; time < 2; time += 1) {
      expect(await coding('gzip, deflate, br')).toBe('br')
      expect(await coding('br;q=0, gzip')).toBe('gzip')
      expect(await coding('gzip;q=0')).toBeUndefined()
      expect(await coding('BR;q=0.5')).toBe('br')
    }
    // More kinds than are kept in mind, and one far too long.
    for (let n = 0; n < 100; n += 1) expect(await coding(`gzip, other-${n}`)).toBe('gzip')
    expect(await coding(`${'x, '.repeat(200)}gzip`)).toBe('gzip')
  })

  test('304 without a body for every way of naming this version, and for no other', async () => {
    for (const named of ['"e.7"', 'W/"e.7"', '"e.6", "e.7"', '*', ' "e.7" ']) {
      const { status, headers, body } = await ask({ 'if-none-match': named })
      expect([named, status, body.byteLength]).toEqual([named, 304, 0])
      expect(headers.etag).toBe('"e.7"')
    }
    for (const other of ['"e.6"', 'e.7', '"e.77"', ''])
      expect([other, (await ask({ 'if-none-match': other })).status]).toEqual([other, 200])
  })

  test('HEAD says the length and sends nothing; earlier headers stay', async () => {
    const head = await ask({ 'accept-encoding': 'gzip' }, '/', 'HEAD')
    expect([head.headers['content-length'], head.body.byteLength]).toEqual([`${answer.bytes.gzip.byteLength}`, 0])
    const beside = await ask({}, '/with-others')
    expect(beside.headers).toMatchObject({ 'x-other': 'kept', vary: 'Accept-Encoding, Authorization, Cookie' })
  })
})
