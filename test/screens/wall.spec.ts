import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { apiOf } from '../support/api'
import { draft } from '../support/draft'
import { startServer } from '../support/start-server'
import { expect, expectNoAxeViolations, type TestServer, test } from './support/fixtures'
import { keptPaths } from './support/worker'

const codes: string[] = JSON.parse(readFileSync('public/geo/communes.json', 'utf8')).map(
  ({ code }: { code: string }) => code,
)
const PHUONG_1 = '31783'
const KHANH_HOA = '31789'
const VINH_HIEP = '31792'
const VIETNAM_S = 7 * 3600

const showing = (page: Page) => page.getByRole('region', { name: 'Thay đổi đang hiện' })
const band = (page: Page) => page.locator('[data-stale]')
const unshown = (page: Page, count: number) => page.getByText(`Còn ${count} thay đổi chưa hiện`)

/** The wall with its map there and in touch with the server. Without `pace` each showing stands until it is left. */
async function open(page: Page, query = 'pace=10') {
  await page.goto(`/wall?${query}`)
  await expect(page.locator('[data-map="ready"]')).toBeVisible()
  await expect(page.getByText('Trực tiếp', { exact: true })).toBeVisible()
}

/** Publishes, and takes it back after the test: other tests find the province as it was. */
const published: { server: TestServer; id: string }[] = []
async function publish(
  server: TestServer,
  zones: Parameters<typeof draft>[0] & object,
): Promise<{ id: string; number: string }> {
  const decision = draft(zones)
  const { id } = await server.publish(decision)
  published.push({ server, id })
  return { id, number: decision.number }
}
const revoke = (server: TestServer, id: string) =>
  server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Hết thử.' })
test.afterEach(async () => {
  for (const { server, id } of published.splice(0).reverse()) await revoke(server, id)
})

/** Whether the page was loaded anew since it was marked. */
const markPage = (page: Page) => page.evaluate(() => Object.assign(window, { marked: true }))
const expectLoadedAnew = (page: Page, timeout: number) =>
  expect(async () => {
    expect(await page.evaluate(() => 'marked' in window)).toBe(false)
    await expect(page.getByText('Trực tiếp', { exact: true })).toBeVisible({ timeout: 500 })
  }).toPass({ timeout, intervals: [100] })

test('a change is told by itself, with what to say and who acts, and says so when it is taken back', async ({
  page,
  server,
}) => {
  // A device whose clock is a day ahead: what counts is the server's.
  await page.addInitScript(() => {
    const Real = Date
    const ahead = 86_400_000
    class Wrong extends Real {
      constructor(...given: []) {
        if (given.length > 0) super(...given)
        else super(Real.now() + ahead)
      }
      static override now = () => Real.now() + ahead
    }
    Object.assign(globalThis, { Date: Wrong })
  })
  let isCut = true
  await page.route('**/api/v1/changes/*', (route) => (isCut ? route.abort() : route.continue()))
  await open(page)
  const shown = await page.locator('time').first().getAttribute('datetime')
  expect(Math.abs(Date.parse(shown ?? '') - Date.now())).toBeLessThan(5_000)

  const { id, number } = await publish(server, { zones: { [PHUONG_1]: 'red' } })
  await expect(page.locator('[data-kind="change"]').first()).toContainText('Phường 1')
  await expect(page.locator('path.zone-outline-fresh')).toHaveCount(1)
  // Without the package: what is known is told, and that the rest is missing; then it is asked for again.
  await expect(showing(page)).toContainText('Thị xã Vĩnh Châu')
  await expect(showing(page)).toContainText(number)
  await page.keyboard.press(' ')
  await expect(page.getByText('Đang tạm dừng')).toBeVisible()
  await page.keyboard.press(' ')
  isCut = false
  await expect(page.getByRole('heading', { name: 'Nói gì ngay bây giờ' })).toBeVisible({ timeout: 30_000 })
  await expect(page.locator('path.zone-outline-highlight').first()).toBeAttached()

  await revoke(server, id)
  await expect(showing(page)).toContainText(`Quyết định ${number} đã bị thu hồi. Thay đổi này không còn hiệu lực.`, {
    timeout: 2_000,
  })
  await expect(unshown(page, 1)).toBeVisible()
  await page.keyboard.press('n')
  await expect(showing(page)).toContainText(`Thu hồi Quyết định ${number}`)
  await page.keyboard.press('n')
  await expect(showing(page)).toHaveCount(0)
  await expect(page.getByRole('heading', { name: 'Thay đổi mới nhất' })).toBeVisible()
})

test('red comes first, what waits is counted, and many changes are one summary', async ({ page, server }) => {
  // Whatever other tests left: from here both rise.
  await publish(server, { zones: { [PHUONG_1]: 'green', [KHANH_HOA]: 'green' } })
  await open(page)
  await publish(server, { zones: { [VINH_HIEP]: 'green' } })
  await expect(showing(page)).toContainText('Xã Vĩnh Hiệp')
  await expect(page.getByText(/Còn \d+ thay đổi chưa hiện/)).toHaveCount(0)
  await publish(server, { zones: { [KHANH_HOA]: 'yellow' } })
  await publish(server, { zones: { [PHUONG_1]: 'red' } })
  await expect(unshown(page, 2)).toBeVisible()
  await page.keyboard.press('ArrowRight')
  await expect(showing(page)).toContainText('Phường 1')
  await expect(unshown(page, 1)).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('n')
  await expect(showing(page)).toContainText('Phường Khánh Hòa')

  await publish(server, { zones: Object.fromEntries(codes.map((code) => [code, 'orange' as const])) })
  await expect(unshown(page, 109)).toBeVisible()
  await page.keyboard.press('n')
  await expect(showing(page).getByRole('heading')).toHaveText(/^109 địa bàn(, trong đó \d+)? đổi vùng$/)
  await expect(showing(page).getByRole('rowheader')).toHaveCount(11)
  await expect(page.getByText(/Còn \d+ thay đổi chưa hiện/)).toHaveCount(0)
  await page.keyboard.press('n')
  await expect(showing(page)).toHaveCount(0)

  // Nothing on opening; but what came while the wall was away is told.
  await page.waitForTimeout(600)
  await page.goto('about:blank')
  await publish(server, { zones: { [PHUONG_1]: 'green' } })
  await open(page)
  await expect(showing(page)).toContainText('Phường 1')
})

test('keys, options and help; light as well', async ({ page }) => {
  await open(page, 'theme=light&scale=99&quiet=22-6&district=950&sound=on')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vùng nguy cơ Thị xã Vĩnh Châu')
  await expect(page.getByText('scale=99 không dùng được')).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light')
  await expect(
    page.getByText('Để màn hình này hiện các đơn vị chưa phản hồi, hãy đăng nhập bằng tài khoản nội bộ.'),
  ).toBeVisible()
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(true)
  await page.keyboard.press('f')
  await expect.poll(() => page.evaluate(() => document.fullscreenElement !== null)).toBe(false)
  await page.keyboard.press('m')
  await expect(page.getByRole('button', { name: 'Bật tiếng' })).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Trợ giúp màn hình trực' })).toBeVisible()
  await page.keyboard.press(' ')
  await expect(page.getByText('Đang tạm dừng')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('a crash of the page’s script is said, and the wall comes back by itself', async ({ page, server }) => {
  await open(page)
  await publish(server, { zones: { [PHUONG_1]: 'red' } })
  await expect(showing(page)).toBeVisible()
  await markPage(page)
  // What a browser extension or a translator does: the page's script finds its own part gone and fails.
  await page.evaluate(() => document.querySelector('[data-kind]')?.remove())
  await page.keyboard.press('n')
  await expect(page.getByRole('heading', { name: 'Màn hình trực gặp lỗi' })).toBeVisible()
  await expectLoadedAnew(page, 15_000)
  await expect(page.locator('[data-map="ready"]')).toBeVisible()
})

test('it loads itself anew at the nightly hour, once, when nothing waits', async ({ page, server }) => {
  const due = Math.floor(Date.now() / 1000) + 6
  const at = (due + VIETNAM_S) % 86_400
  const two = (value: number) => String(Math.floor(value)).padStart(2, '0')
  await open(page, `pace=10&nightly=${two(at / 3600)}:${two((at % 3600) / 60)}:${two(at % 60)}`)
  await markPage(page)
  await publish(server, { zones: { [PHUONG_1]: 'red' } })
  await expect(showing(page)).toBeVisible()
  // The hour has come, and what is on the screen keeps it.
  await page.waitForTimeout(Math.max(0, (due + 1) * 1000 - Date.now()))
  expect(await page.evaluate(() => 'marked' in window)).toBe(true)
  await page.keyboard.press('n')
  await expectLoadedAnew(page, 10_000)
  await markPage(page)
  await page.waitForTimeout(1_500)
  expect(await page.evaluate(() => 'marked' in window)).toBe(true)
})

test('a silent or dead server is told across the screen, and a new build is fetched when it is back', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const env = { RELEASE: '1' }
  const own = await startServer('demo', env)
  const context = await browser.newContext({ baseURL: own.url })
  const page = await context.newPage()
  try {
    await open(page)
    await markPage(page)
    // The copy that the device keeps is of before this change: opened without the server, the wall must know it.
    await expect.poll(() => keptPaths(page)).toContain('/wall')
    await apiOf(own.url, own.credentials()).publish(draft({ zones: { [PHUONG_1]: 'red' } }))
    await expect(showing(page)).toContainText('Phường 1')
    await page.keyboard.press('n')
    const red = await page.locator('[data-map="ready"] path[data-zone="red"]').count()
    for (const cut of ['SIGSTOP', 'SIGKILL'] as const) {
      if (cut === 'SIGSTOP') own.process().kill(cut)
      else await own.kill(cut)
      await expect(band(page)).toContainText('MẤT LIÊN LẠC VỚI MÁY CHỦ', { timeout: 20_000 })
      await expect(band(page)).toContainText(/tính đến \d\d:\d\d \d\d\/\d\d\/\d{4}/)
      await expect(page.locator('[data-map="ready"] path[data-zone="red"]')).toHaveCount(red)
      if (cut === 'SIGSTOP') {
        own.process().kill('SIGCONT')
        await expect(band(page)).toHaveCount(0, { timeout: 20_000 })
      }
    }
    expect(await page.evaluate(() => 'marked' in window)).toBe(true)
    const reopened = await context.newPage()
    await reopened.goto('/wall?pace=10')
    await expect(band(reopened)).toContainText(/tính đến \d\d:\d\d \d\d\/\d\d\/\d{4}/)
    await expect(reopened.locator('[data-map="ready"] path[data-zone="red"]')).toHaveCount(red)
    await reopened.close()
    env.RELEASE = '2'
    await own.restart()
    await expectLoadedAnew(page, 20_000)
    await expect(band(page)).toHaveCount(0)
    await markPage(page)
    await page.waitForTimeout(1_500)
    expect(await page.evaluate(() => 'marked' in window)).toBe(true)
  } finally {
    await context.close()
    await own.remove()
  }
})
