import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import type { DecisionDraft } from '@/lib/domain/decision'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { type RunningServer, startServer } from '../support/start-server'
import { expect, expectNoAxeViolations, type TestServer, test } from './support/fixtures'
import { keptPaths, pushTo } from './support/worker'

const PHUONG_1 = '31783'
const HOA_DONG = '31786'
const DAY_MS = 24 * 3_600_000
/** The middle of Phường 1 of Vĩnh Châu, where its name stands on the map. */
const places = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')) as {
  code: string
  label: [lon: number, lat: number]
}[]
const [longitude = 0, latitude = 0] = places.find(({ code }) => code === PHUONG_1)?.label ?? []
const AT_PHUONG_1 = { longitude, latitude, accuracy: 8 }
const since = (page: Page) => page.getByRole('region', { name: 'Từ lần xem trước' })
const stale = (page: Page) => page.getByRole('alert').filter({ hasText: 'Mất liên lạc với máy chủ' })

const published: string[] = []
const publish: (server: TestServer, decision: DecisionDraft) => ReturnType<TestServer['publish']> = async (
  server,
  decision,
) => {
  const done = await server.publish(decision)
  published.unshift(done.id)
  return done
}
/** Servers that a test started to kill; a test that fails must not leave them behind. */
const owned: RunningServer[] = []
test.afterAll(async ({ server }) => {
  for (const one of owned) await one.remove()
  for (const id of published) await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Kiểm thử xong.' })
})

async function openLive(page: Page, path = '/') {
  await page.goto(path)
  await expect(page.getByText('Trực tiếp')).toBeVisible()
}
/** The first look of a device has been noted: from now on changes are news. */
const firstLook = (page: Page) =>
  expect.poll(() => page.evaluate(() => localStorage.getItem('zone-map.looked.1'))).not.toBeNull()

test('an opened map opens again without the server, says at once how old it is, and recovers', async ({ browser }) => {
  test.setTimeout(120_000)
  const server = await startServer('demo')
  owned.push(server)
  const api = apiOf(server.url, server.credentials())
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await openLive(page)
  await expect.poll(() => keptPaths(page)).toContain('/')
  await api.publish(draft({ zones: { [PHUONG_1]: 'red' }, number: 'NGOẠI-TUYẾN/QĐ-BCĐ' }))
  await expect(page.getByText('NGOẠI-TUYẾN/QĐ-BCĐ').first()).toBeVisible()
  await expect.poll(() => page.evaluate(() => localStorage.getItem('zone-map.board.1'))).toContain('NGOẠI-TUYẾN')
  await server.kill()

  // Said by the page itself, long before ten seconds of silence would say it.
  const reopened = await context.newPage()
  await reopened.goto('/')
  await expect(stale(reopened)).toBeVisible()
  const [time = ''] = (await stale(reopened).textContent())?.match(/\d\d:\d\d \d\d\/\d\d\/\d{4}/) ?? []
  expect(time).not.toBe('')
  await expect(reopened.getByText('NGOẠI-TUYẾN/QĐ-BCĐ').first()).toBeVisible()
  const map = reopened.getByRole('group', { name: 'Bản đồ vùng nguy cơ' })
  await expect(map.getByRole('button', { name: /^Phường 1 \(Thị xã Vĩnh Châu\)/ })).toHaveAttribute('data-zone', 'red')

  // A device whose clock is a day ahead shows the same age, with whatever else it shows.
  const wrong = await context.newPage()
  await wrong.clock.setSystemTime(Date.now() + DAY_MS)
  await wrong.goto('/?view=table')
  await expect(stale(wrong)).toContainText(time)
  await wrong.getByRole('link', { name: 'Bảng' }).click()
  await expect(
    wrong.getByRole('row').filter({ hasText: 'Phường 1' }).filter({ hasText: 'Vùng đỏ' }).first(),
  ).toBeVisible()

  await wrong.goto('/communes/31498')
  await expect(wrong.getByRole('heading', { name: 'Chưa kết nối được với máy chủ' })).toBeVisible()
  await expectNoAxeViolations(wrong)
  await wrong.getByRole('link', { name: 'Mở bản đồ đã lưu' }).click()
  await expect(stale(wrong)).toBeVisible()
  await wrong.goto('/operator')
  await expect(wrong.getByRole('heading', { name: 'Chưa kết nối được với máy chủ' })).toBeVisible()

  await server.restart()
  await expect(reopened.getByText('Trực tiếp')).toBeVisible({ timeout: 20_000 })
  await expect(stale(reopened)).toHaveCount(0)
  await context.close()
})

test('what somebody signed in sees is not kept, and signing out leaves nothing of it', async ({ server, browser }) => {
  const context = await browser.newContext({ baseURL: server.url })
  const page = await context.newPage()
  await page.goto('/sign-in?next=%2F')
  await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill(server.operator.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.operator.password)
  await page.getByRole('button', { name: 'Đăng nhập' }).click()
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await openLive(page)
  await expect.poll(() => keptPaths(page)).toContain('/')
  await page.goto('/operator')
  await page.goto(`/communes/${PHUONG_1}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Phường 1')
  expect(await keptPaths(page)).toEqual(['/'])
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible()
  await expect.poll(() => keptPaths(page, 'Đăng xuất')).toEqual([])
  // The page as anybody gets it may be kept again.
  await page.goto(`/communes/${PHUONG_1}`)
  await expect.poll(() => keptPaths(page)).toContain(`/communes/${PHUONG_1}`)
  await context.close()
})

test.describe('since the last look', () => {
  test('what changed meanwhile is one line a commune, is shared as text, and is gone once seen', async ({
    server,
    browser,
  }) => {
    const context = await browser.newContext({
      baseURL: server.url,
      permissions: ['clipboard-read', 'clipboard-write'],
    })
    const page = await context.newPage()
    await publish(server, draft({ zones: { [PHUONG_1]: 'yellow', [HOA_DONG]: 'red' } }))
    await openLive(page)
    await firstLook(page)
    await expect(since(page)).toHaveCount(0)
    await page.goto('about:blank')

    await publish(server, draft({ zones: { [PHUONG_1]: 'orange' } }))
    const { seqs } = await publish(server, draft({ zones: { [PHUONG_1]: 'red', [HOA_DONG]: 'green' } }))
    const later = draft({ number: 'SẮP-TỚI/QĐ-BCĐ', effectiveAt: new Date(Date.now() + DAY_MS).toISOString() })
    await publish(server, later)

    // The system's sheet cannot open without a screen: only the call to it is caught.
    await page.addInitScript(() => {
      const shared: unknown[] = []
      Object.assign(window, { shared })
      Object.defineProperty(navigator, 'share', {
        configurable: true,
        value: async (data: unknown) => shared.push(data),
      })
    })
    await openLive(page)
    await expect(since(page)).toContainText('Tăng mức nguy cơ: 1')
    await expect(since(page)).toContainText('Giảm mức nguy cơ: 1')
    await expect(since(page)).toContainText('Quyết định SẮP-TỚI/QĐ-BCĐ: 1 địa bàn')
    const line = since(page).getByRole('link', { name: /Phường 1.*Vùng vàng.*Vùng đỏ/ })
    await expect(line).toHaveAttribute('href', `/changes/${seqs[0]}`)
    await expect(since(page).getByRole('link')).toHaveCount(2)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoAxeViolations(page)
    }

    await since(page).getByRole('button', { name: 'Chia sẻ' }).click()
    const [given] = await page.evaluate(() => (window as unknown as { shared: Record<string, string>[] }).shared)
    expect(given?.url).toBe(`${server.url}/`)
    expect(given?.text).toContain('- Phường 1 (Thị xã Vĩnh Châu): vàng → đỏ')
    expect(given?.text).toContain('- Xã Hòa Đông (Thị xã Vĩnh Châu): đỏ → xanh')
    expect(given?.text).toContain('- Quyết định SẮP-TỚI/QĐ-BCĐ: 1 địa bàn, từ ')

    await page.evaluate(() => Object.defineProperty(navigator, 'share', { configurable: true, value: undefined }))
    await since(page).getByRole('button', { name: 'Chia sẻ' }).click()
    await expect(since(page).getByText('Đã sao chép')).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${given?.text}\n${given?.url}`)

    await since(page).getByRole('button', { name: 'Đã xem' }).click()
    await expect(since(page)).toHaveCount(0)
    await page.reload()
    await expect(page.getByText('Trực tiếp')).toBeVisible()
    await page.waitForFunction(() => performance.getEntriesByType('resource').length > 5)
    await expect(since(page)).toHaveCount(0)
    await context.close()
  })

  test('two changes of the whole province meanwhile are all there, by district, and leaving counts as seen', async ({
    server,
    browser,
  }) => {
    const context = await browser.newContext({ baseURL: server.url })
    const page = await context.newPage()
    await openLive(page)
    await firstLook(page)
    await page.goto('about:blank')
    const all = (zone: 'orange' | 'red') => Object.fromEntries(places.map(({ code }) => [code, zone]))
    const board = await (await server.api.get('/api/v1/board')).json()
    await publish(server, draft({ zones: all('orange') }))
    const second = await publish(server, draft({ zones: all('red') }))
    await openLive(page)
    const isRed = ({ zone }: { zone: string | null }) => zone === 'red'
    const rose = Object.values<{ zone: string | null }>(board.zones).filter(
      (entry) => !isRed(entry) && entry.zone !== null,
    )
    await expect(since(page)).toContainText(`Tăng mức nguy cơ: ${rose.length}`)
    await expect(since(page)).toContainText(`Phân vùng lần đầu: ${board.counts.none}`)
    await since(page)
      .getByRole('button', { name: /^Xem danh sách/ })
      .click()
    await since(page).getByText('Huyện Thạnh Trị').first().click()
    await expect(since(page).getByRole('link').first()).toBeVisible()

    await page.goto('about:blank')
    await openLive(page)
    await firstLook(page)
    const looked = JSON.parse((await page.evaluate(() => localStorage.getItem('zone-map.looked.1'))) ?? '{}')
    expect(looked.seq).toBeGreaterThanOrEqual(Math.max(...second.seqs))
    await expect(since(page)).toHaveCount(0)

    // Another log cannot be compared with, and that is said.
    await page.evaluate(
      (mark) => {
        window.addEventListener('pagehide', () => localStorage.setItem('zone-map.looked.1', mark))
      },
      JSON.stringify({ ...looked, epoch: 'another' }),
    )
    await page.reload()
    await expect(since(page)).toContainText('không so sánh được')
    await context.close()
  })
})

test.describe('following', () => {
  test('what is followed stands on its page with its zone, in all tabs, and can be taken out', async ({
    page,
    server,
    context,
  }) => {
    await publish(server, draft({ zones: { [PHUONG_1]: 'orange' } }))
    await page.goto(`/communes/${PHUONG_1}`)
    await page.getByRole('button', { name: /^Theo dõi/ }).click()
    await expect(page.getByRole('button', { name: /^Đang theo dõi/ })).toHaveAttribute('aria-pressed', 'true')
    await openLive(page, '/?district=945')
    await page.getByRole('button', { name: /^Theo dõi Huyện Cù Lao Dung/ }).click()
    await page.getByRole('link', { name: 'Cài đặt thông báo' }).click()

    const rows = page.getByRole('region', { name: 'Đang theo dõi' }).getByRole('listitem')
    await expect(rows).toHaveCount(2)
    await expect(rows.filter({ hasText: 'Phường 1 (Thị xã Vĩnh Châu)' })).toContainText('Vùng cam')
    await page.getByLabel('Xã, phường, thị trấn', { exact: true }).selectOption({ label: 'Thị trấn Kế Sách' })
    await expect(rows).toHaveCount(3)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      await expectNoAxeViolations(page)
    }

    const other = await context.newPage()
    await other.goto(`/communes/${PHUONG_1}`)
    await other.getByRole('button', { name: /^Đang theo dõi/ }).click()
    await expect(rows).toHaveCount(2)
    await publish(server, draft({ zones: { '31528': 'red' } }))
    await expect(rows.filter({ hasText: 'Thị trấn Kế Sách' })).toContainText('Vùng đỏ')
    await page.getByRole('button', { name: /^Bỏ theo dõi: Huyện Cù Lao Dung/ }).click()
    await expect(rows).toHaveCount(1)
    await page.reload()
    await expect(rows).toHaveCount(1)
  })

  test('inside Zalo the page says how to open it in the phone’s own browser', async ({ browser, server }) => {
    const zalo =
      'Mozilla/5.0 (Linux; Android 14; SM-A546E; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/125.0 Mobile Safari/537.36 Zalo android/24050'
    const inZalo = await browser.newContext({
      baseURL: server.url,
      userAgent: zalo,
      viewport: { width: 390, height: 844 },
    })
    const page = await inZalo.newPage()
    await page.goto('/following')
    await expect(page.getByText('Trang đang mở bên trong Zalo')).toBeVisible()
    await expect(page.getByText('chọn “Mở bằng trình duyệt”')).toBeVisible()
    await expect(page.getByRole('switch')).toHaveCount(0)
    await inZalo.close()
  })
})

test('a push message is shown once, and one that cannot be read is shown all the same', async ({ server, browser }) => {
  const context = await browser.newContext({ baseURL: server.url, permissions: ['notifications'] })
  const page = await context.newPage()
  await openLive(page)
  const deliver = await pushTo(page)
  const shown = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready
      return (await registration.getNotifications()).map(({ title, tag, data }) => ({ title, tag, url: data?.url }))
    })
  const news = {
    v: 1,
    kind: 'change',
    tag: 'change-77',
    seq: 77,
    title: 'Phường 1: vàng → đỏ',
    body: 'Đỏ hóa',
    url: '/changes/77',
  }
  await deliver(JSON.stringify(news))
  await deliver(JSON.stringify(news))
  await expect.poll(shown).toEqual([{ title: 'Phường 1: vàng → đỏ', tag: 'change-77', url: '/changes/77' }])
  // Put away by the person: the same news does not come back.
  await page.evaluate(async () => {
    for (const one of await (await navigator.serviceWorker.ready).getNotifications()) one.close()
  })
  await deliver(JSON.stringify(news))
  await deliver('{"v":9}')
  await expect.poll(shown).toEqual([{ title: 'Có thay đổi vùng nguy cơ', tag: 'unreadable', url: '/' }])
  await deliver(JSON.stringify({ ...news, tag: 'change-78', url: 'https://elsewhere.example/' }))
  await expect.poll(async () => (await shown()).find(({ tag }) => tag === 'change-78')?.url).toBe('/')
  await context.close()
})

test.describe('where am I', () => {
  const ask = async (page: Page) => {
    await openLive(page)
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click()
  }
  test('inside, near a border, outside: said in words, and sent to nobody', async ({ server, browser }) => {
    const context = await browser.newContext({
      baseURL: server.url,
      permissions: ['geolocation'],
      geolocation: AT_PHUONG_1,
    })
    const page = await context.newPage()
    const asked: string[] = []
    page.on('request', (request) => asked.push(request.url() + (request.postData() ?? '')))
    await publish(server, draft({ zones: { [PHUONG_1]: 'red' } }))
    await ask(page)
    await expect(page.getByText('Bạn đang ở Phường 1 (Thị xã Vĩnh Châu).')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Xem địa bàn' })).toHaveAttribute('href', `/communes/${PHUONG_1}`)
    await page.getByRole('main').getByRole('button', { name: 'Xem trên bản đồ' }).click()
    await expect(page.getByRole('group', { name: 'Phường 1 (Thị xã Vĩnh Châu)' })).toContainText('Vùng đỏ')

    await context.setGeolocation({ ...AT_PHUONG_1, accuracy: 2_500 })
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click()
    await expect(page.getByText('Vị trí chỉ chính xác trong khoảng 2,5 km')).toBeVisible()
    await context.setGeolocation({ latitude: 10.776, longitude: 106.701, accuracy: 20 })
    await page.getByRole('button', { name: 'Tôi đang ở đâu' }).click()
    await expect(page.getByText('Bạn đang ở ngoài tỉnh Sóc Trăng.')).toBeVisible()
    expect(asked.filter((url) => url.includes(String(latitude)) || url.includes(String(longitude)))).toEqual([])
    expect(asked.filter((url) => url.includes('locate'))).toEqual([])
    await context.close()
  })

  test('not allowed: the page says how to mend it', async ({ page }) => {
    await ask(page)
    await expect(page.getByText('Trình duyệt không được phép dùng vị trí.')).toBeVisible()
  })
})
