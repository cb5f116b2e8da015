import type { Page } from '@playwright/test'
import { expect, type TestServer, test } from './support/fixtures'
import { draftFor, untouched } from './support/place-drafts'

const meta = (page: Page, name: string) =>
  page.locator(`head > meta[property="${name}"], head > meta[name="${name}"]`).getAttribute('content')

/** The image as a crawler gets it: not signed in, no cookies. */
async function image(server: TestServer, address: string, headers: Record<string, string> = {}) {
  const response = await fetch(new URL(new URL(address).pathname, server.url), { headers })
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    response,
    bytes,
    width: bytes.length > 24 ? bytes.readUInt32BE(16) : 0,
    height: bytes.length > 24 ? bytes.readUInt32BE(20) : 0,
  }
}

/** A link's words and image, with what every preview must be. */
async function expectPreview(page: Page, server: TestServer, path: string) {
  await page.goto(path)
  const address = (await meta(page, 'og:image')) ?? ''
  const { response, bytes, width, height } = await image(server, address)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toBe('image/png')
  expect(response.headers.get('cache-control')).toContain('immutable')
  expect([width, height]).toEqual([1200, 630])
  expect(bytes.length).toBeLessThan(150_000)
  expect(await meta(page, 'twitter:card')).toBe('summary_large_image')
  expect(await meta(page, 'twitter:image')).toBe(address)
  const again = await image(server, address, { 'if-none-match': response.headers.get('etag') ?? '' })
  expect(again.response.status).toBe(304)
  return { address, bytes, title: await meta(page, 'og:title'), description: await meta(page, 'og:description') }
}

test('a shared change keeps its image; its commune shows the newest, and a withdrawn one is told so', async ({
  page,
  server,
}) => {
  const code = await untouched(server)
  const before = await expectPreview(page, server, `/communes/${code}`)
  expect(before.title).toMatch(/: Chưa phân vùng$/)

  const draft = { ...draftFor(code, 'red'), number: `${'9'.repeat(112)}/QĐ-BCĐ` }
  const { id, seqs } = await server.publish(draft)
  const change = await expectPreview(page, server, `/changes/${seqs[0]}`)
  expect(change.title).toMatch(/\(.+\): chưa phân vùng → đỏ$/)
  expect(change.description).toMatch(/^Phân vùng lần đầu, đỏ hóa, theo Quyết định 9+\/QĐ-BCĐ, hiệu lực từ \d+ giờ/)
  const commune = await expectPreview(page, server, `/communes/${code}`)
  expect(commune.title).toMatch(/: Vùng đỏ$/)
  expect(commune.address).not.toBe(before.address)

  const revoked = await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Hết thử.' })
  const [back] = ((await revoked.json()) as { seqs: number[] }).seqs
  const withdrawn = await expectPreview(page, server, `/changes/${back}`)
  expect(withdrawn.title).toMatch(/: đỏ → chưa phân vùng$/)
  expect(withdrawn.description).toContain('bị thu hồi')
  // What was shared before still answers, byte for byte.
  expect((await image(server, change.address)).bytes.equals(change.bytes)).toBe(true)
  expect((await image(server, before.address)).bytes.equals(before.bytes)).toBe(true)
})

test('the province has a preview of its counts; what does not exist has none', async ({ page, server }) => {
  const { description, address } = await expectPreview(page, server, '/')
  expect(description).toMatch(/\d+ vùng đỏ, .*\d+ chưa phân vùng\./)
  expect(address.startsWith('http')).toBe(true)
  for (const path of [
    'changes/999999999.png',
    'communes/00000/0.png',
    'communes/31498/999999999.png',
    'province/999999999.png',
    'changes/1',
  ])
    expect((await image(server, `${server.url}/preview/${path}`)).response.status, path).toBe(404)
})
