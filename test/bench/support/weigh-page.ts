import { brotliCompressSync, constants } from 'node:zlib'
import type { Browser } from '@playwright/test'

export const KINDS = ['html', 'script', 'css', 'font', 'data', 'image'] as const
export type Kind = (typeof KINDS)[number]
/** What one page fetched. `brotli`: bytes as a CDN would send them (quality 11); `sent`: body bytes that the server really sent. */
export type Weight = { requests: number; brotli: number; sent: number }
export type PageWeight = Record<Kind, Weight> & {
  /** Script named by the HTML itself: what the page's first life waits for. The rest comes at rest, by itself. */
  firstScript: Weight
}

const KIND_OF: Readonly<Record<string, Kind>> = {
  Document: 'html',
  Script: 'script',
  Stylesheet: 'css',
  Font: 'font',
  Image: 'image',
}
/** Compressed in their own way: no CDN compresses them again. */
const PACKED = /^(font\/|application\/font|image\/(?!svg))/
/** Longer than any wait for an idle moment that the pages set themselves. */
const REST_MS = 3_000

const brotliSize = (body: Buffer) =>
  brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }).byteLength
const nothing = (): Weight => ({ requests: 0, brotli: 0, sent: 0 })

/** Opens a page as a phone does for the first time, touches nothing until it has come to rest, and weighs all that was fetched. */
export async function weighPage(browser: Browser, url: string): Promise<PageWeight> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true })
  const page = await context.newPage()
  const wire = await context.newCDPSession(page)
  await wire.send('Network.enable', { maxTotalBufferSize: 64 << 20, maxResourceBufferSize: 16 << 20 })
  const asked = new Map<string, { kind: Kind; url: string; type: string; head: number }>()
  const done: Promise<{ kind: Kind; url: string; weight: Weight }>[] = []
  wire.on('Network.responseReceived', ({ requestId, type, response }) => {
    const kind = KIND_OF[type] ?? 'data'
    asked.set(requestId, { kind, url: response.url, type: response.mimeType, head: response.encodedDataLength })
  })
  wire.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const one = asked.get(requestId)
    if (!one?.url.startsWith('http')) return
    done.push(
      wire.send('Network.getResponseBody', { requestId }).then(({ body, base64Encoded }) => {
        const bytes = Buffer.from(body, base64Encoded ? 'base64' : 'utf8')
        const brotli = PACKED.test(one.type) ? bytes.byteLength : brotliSize(bytes)
        const sent = Math.max(0, encodedDataLength - one.head)
        return { kind: one.kind, url: one.url, weight: { requests: 1, brotli, sent } }
      }),
    )
  })
  await page.goto(url, { waitUntil: 'networkidle' })
  await page.waitForTimeout(REST_MS)
  await page.waitForLoadState('networkidle')
  const fetched = await Promise.all(done)
  const html = await (await context.request.get(url)).text()
  await context.close()

  const add = (a: Weight, b: Weight): Weight => ({
    requests: a.requests + b.requests,
    brotli: a.brotli + b.brotli,
    sent: a.sent + b.sent,
  })
  const sum = (of: (one: (typeof fetched)[number]) => boolean) =>
    fetched.filter(of).reduce((all, { weight }) => add(all, weight), nothing())
  const byKind = Object.fromEntries(KINDS.map((kind) => [kind, sum((one) => one.kind === kind)])) as Record<
    Kind,
    Weight
  >
  const firstScript = sum(({ kind, url: own }) => kind === 'script' && html.includes(`src="${new URL(own).pathname}`))
  return { ...byKind, firstScript }
}
