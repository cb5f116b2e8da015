import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from '@playwright/test'
import Papa from 'papaparse'
import { HOSTILE, HOSTILE_SHORT, TURNING } from '../support/hostile'
import { type RunningServer, startServer } from '../support/start-server'
import { fillHostile } from './support/fill-hostile'
import { expect, test } from './support/fixtures'
import { openWhole, watchContext } from './support/watch-page'
import { keptPaths } from './support/worker'

/** A server of its own, with markup in every text; its base map comes from elsewhere. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=',
  'base64',
)
const tiles = createServer((_, answer) =>
  answer.writeHead(200, { 'content-type': 'image/png', 'cross-origin-resource-policy': 'cross-origin' }).end(PIXEL),
)
let own: RunningServer
let filled: Awaited<ReturnType<typeof fillHostile>>
let admin: BrowserContext
let faults: string[]
let page: Page

test.describe.configure({ mode: 'serial' })
test.beforeAll(async ({ browser }) => {
  test.setTimeout(180_000)
  await new Promise<void>((done) => tiles.listen(0, '127.0.0.1', done))
  const { port } = tiles.address() as AddressInfo
  own = await startServer('demo', { TILE_URL: `http://127.0.0.1:${port}/{z}/{x}/{y}.png` })
  filled = await fillHostile({ url: own.url, password: own.credentials().operator.password })
  admin = await browser.newContext({ baseURL: own.url })
  faults = await watchContext(admin)
  await filled.admin.enter(admin)
  admin.setDefaultTimeout(15_000)
  page = await admin.newPage()
})
test.afterAll(async () => {
  await admin.close()
  await own.remove()
  tiles.close()
})
test.afterEach(() => expect(faults).toEqual([]))

/** What can be read or is filled in on the page, whatever is folded away. */
const wordsOf = (page: Page) =>
  page.evaluate(() => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('main :is(input, textarea)')]
    return [document.querySelector('main')?.textContent, ...fields.map(({ value }) => value)].join('\n')
  })
const holds = (text: string) => expect.poll(() => wordsOf(page)).toContain(text)

test('the map and what lies around it', async () => {
  await openWhole(page, '/')
  await holds(HOSTILE)
  const commune = page.locator('path[data-code="31783"].leaflet-interactive')
  await expect(commune).toHaveAttribute('data-zone', 'red')
  await commune.hover({ force: true })
  await expect(page.locator('.zone-tip')).toBeVisible()
  await expect.poll(() => page.locator('img.leaflet-tile-loaded').count()).toBeGreaterThan(0)
  await openWhole(page, '/?view=table')
  await openWhole(page, '/trends')
  await openWhole(page, '/following')
  await openWhole(page, '/communes/31783')
  await holds(HOSTILE)
})

test('a change, in every channel', async () => {
  await openWhole(page, `/changes/${filled.change}`)
  await holds(HOSTILE)
  for (const tab of await page.getByRole('tab').all()) await tab.click()
  await expect(page).toHaveTitle(/Phường 1/)
  const copied = page.getByRole('button', { name: /[Cc]hép/ }).first()
  await copied.click()
  await page.emulateMedia({ media: 'print' })
  await page.emulateMedia({ media: null })
})

test('the wall tells it', async () => {
  await openWhole(page, '/wall?pace=0.4')
  await expect(page.getByText('Trực tiếp').first()).toBeAttached()
  const { id } = await filled.admin.read<{ id: string }>('POST', '/api/v1/decisions', filled.next())
  // Among what is told, with who is asked to act.
  await expect.poll(() => wordsOf(page), { intervals: [100] }).toContain(HOSTILE_SHORT)
  await filled.admin.send('POST', `/api/v1/decisions/${id}/revoke`, { reason: HOSTILE })
})

test('the desks: units, texts, decisions', async () => {
  test.setTimeout(120_000)
  await openWhole(page, '/units')
  await holds(HOSTILE)
  await openWhole(page, '/messages?to=red&from=none')
  for (const field of ['Tin đồn nói gì', 'Sự thật là gì', 'Nguồn của sự thật'])
    await page.getByLabel(field).fill(HOSTILE)
  await page.getByRole('button', { name: 'Soạn bài' }).click()
  await expect(page.getByText('Đã soạn xong các bài dưới đây.')).toBeVisible()
  for (const path of ['/messages/review', '/messages/local', `/messages/edit/${filled.text}`]) {
    await openWhole(page, path)
    await holds('onerror=zmRan(')
  }
  await openWhole(page, `/operator/decisions/${filled.decision}`)
  await holds(HOSTILE)
  await openWhole(page, '/operator')
  await expect(page.locator('#put-in')).toHaveAttribute('aria-busy', 'false')
  await page.getByLabel('Nội dung quyết định').fill(`Quyết định số ${HOSTILE}\nPhường 1 ${HOSTILE} thuộc vùng đỏ`)
  const read = page.waitForResponse('**/api/v1/decisions/read')
  await page.getByRole('button', { name: 'Đọc văn bản' }).click()
  expect((await read).status()).toBe(200)
  await expect(page.getByLabel('Số quyết định')).toBeVisible()
})

test('administration and its audit', async () => {
  for (const path of ['/admin/users', '/admin/units', '/admin/audit']) {
    await openWhole(page, path)
    await holds(HOSTILE)
    // Nobody's name turns the writing beside it.
    expect(await wordsOf(page)).not.toMatch(TURNING)
  }
  await openWhole(page, '/admin/answer-times')
  const { data } = Papa.parse<string[]>((await (await filled.admin.send('GET', '/api/v1/units.csv')).text()).slice(1))
  expect(data.flat().some((cell) => cell.includes(HOSTILE))).toBe(true)
  expect(data.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
})

test('a unit that has only its link, and those who may see nothing', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: own.url })
  const strange = await watchContext(context)
  const phone = await context.newPage()
  expect(await openWhole(phone, filled.answer)).toBe(200)
  await expect.poll(() => wordsOf(phone)).toContain('onerror=zmRan(')
  for (const path of ['/sign-in', '/setup?token=x', '/units/answer/zl_none', '/units', '/nowhere'])
    await openWhole(phone, path)
  await filled.one.enter(context)
  // Signed in, without the right: the answer says so itself.
  expect(await openWhole(phone, '/admin/users')).toBe(403)
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Tài khoản này không được xem trang đó')
  expect(strange).toEqual([])
  await context.close()
})

test('names of places that are markup', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: own.url, serviceWorkers: 'block' })
  const strange = await watchContext(context)
  const sly = await context.newPage()
  await sly.route('**/geo/*.{json,topojson}', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      body: (await answer.text()).replaceAll('Phường 1"', `${JSON.stringify(HOSTILE).slice(1)}`),
    })
  })
  await openWhole(sly, '/')
  const commune = sly.locator('path[data-code="31783"].leaflet-interactive')
  await expect(commune).toHaveAttribute('data-zone', 'red')
  await commune.hover({ force: true })
  await expect(sly.locator('.zone-tip')).toBeVisible()
  expect(strange).toEqual([])
  await context.close()
})

test('markup that got into a page all the same does not run', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: own.url, serviceWorkers: 'block' })
  const strange = await watchContext(context)
  const broken = await context.newPage()
  await broken.route('**/trends', async (route) => {
    const answer = await route.fetch()
    const evil = `<script>zmRan('inline')</script><script src="/sw.js"></script><img src="x" onerror="zmRan('handler')"><base href="https://evil.example/"><object data="/icon.svg"></object>`
    await route.fulfill({ response: answer, body: (await answer.text()).replace('<main', () => `${evil}<main`) })
  })
  await openWhole(broken, '/trends')
  const evaluated = await broken.evaluate(() => {
    const link = Object.assign(document.createElement('a'), { href: "javascript:zmRan('link')" })
    document.body.append(link)
    link.click()
    const timed = document.createElement('div')
    document.body.append(timed)
    timed.innerHTML = `<img src="x" onerror="zmRan('late handler')">`
    return document.baseURI
  })
  expect(new URL(evaluated).origin).toBe(own.url)
  const broke = (directive: string) => strange.filter((words) => words.includes(`broke ${directive}`)).length
  await expect.poll(() => broke('script-src')).toBeGreaterThanOrEqual(5)
  expect(broke('base-uri')).toBeGreaterThan(0)
  expect(broke('object-src')).toBeGreaterThan(0)
  expect(strange.filter((words) => words.startsWith('ran'))).toEqual([])
  await context.close()
})

test('what the device kept stands under its own policy without the server', async () => {
  await openWhole(page, '/')
  await expect.poll(() => keptPaths(page)).toContain('/')
  await own.kill()
  const reopened = await admin.newPage()
  const answer = await reopened.goto('/')
  expect(answer?.fromServiceWorker()).toBe(true)
  const nonce = /'nonce-([\w-]+)'/.exec(answer?.headers()['content-security-policy'] ?? '')?.[1]
  expect(nonce).toBeTruthy()
  expect(await reopened.evaluate(() => document.querySelector('script')?.nonce)).toBe(nonce)
  await expect(reopened.getByRole('alert').filter({ hasText: 'Mất liên lạc với máy chủ' })).toBeVisible()
  const away = await reopened.goto('/admin/audit')
  expect(away?.headers()['content-security-policy']).toContain("default-src 'none'")
  // Its script runs: it asks for the page anew when the network is back.
  const anew = reopened.waitForEvent('framenavigated')
  await reopened.evaluate(() => void window.dispatchEvent(new Event('online')))
  await anew
  // Nothing answers any more, and the browser says so.
  faults.splice(
    0,
    faults.length,
    ...faults.filter((words) => !/^console: (Failed to load resource|WebSocket connection)/.test(words)),
  )
})
