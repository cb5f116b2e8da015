import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { draftFor } from './support/place-drafts'

const overTime = 'Theo thời gian'
const byDistrict = /Theo huyện/

test('draws the steps beside a table that says the same, and moves with what arrives', async ({ page, server }) => {
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto('/trends?range=all')
  const section = page.getByRole('region', { name: overTime })
  await expect(section.locator('.recharts-area')).toHaveCount(5)
  await expect(page.getByRole('region', { name: byDistrict }).locator('.recharts-bar')).toHaveCount(5)
  await expect(page.getByText('Trực tiếp')).toBeVisible()
  const rows = section.getByRole('table').first().getByRole('row')
  const redBefore = Number(await rows.nth(1).getByRole('cell').first().textContent())

  const requests: string[] = []
  page.on('request', (request) => requests.push(new URL(request.url()).pathname))
  const { id } = await server.publish(draftFor('31615', 'green'))
  const whole = page.getByRole('region', { name: byDistrict }).getByRole('row', { name: /Toàn tỉnh/ })
  const board = await (await server.api.get('/api/v1/board')).json()
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText(String(board.counts.red))
  await expect(whole.getByRole('cell').first()).toHaveText(String(board.counts.red))
  const door = (await (await server.api.get('/api/v1/trends')).json()) as { steps: { counts: unknown }[] }
  expect(door.steps.at(-1)?.counts).toEqual(board.counts)

  await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Hết thử.' })
  await expect(rows.nth(1).getByRole('cell').first()).toHaveText(String(redBefore))
  expect(requests.filter((path) => path.startsWith('/api/v1/trends'))).toEqual([])
  await expectNoAxeViolations(page)
})

test('keeps the range in the address, fits a narrow phone, and is whole in the dark', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 320, height: 640 })
  await page.goto('/trends')
  await page.getByRole('link', { name: '7 ngày' }).click()
  await expect(page).toHaveURL(/\?range=7$/)
  await expect(page.getByRole('link', { name: '7 ngày' })).toHaveAttribute('aria-current', 'page')
  await page.reload()
  await expect(page.getByRole('link', { name: '7 ngày' })).toHaveAttribute('aria-current', 'page')
  await expect(page.locator('.recharts-area').first()).toBeAttached()
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await expectNoAxeViolations(page)
})

test('has its tables without any script', async ({ browser, server }) => {
  const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto('/trends?range=all')
  await expect(page.getByRole('table')).not.toHaveCount(0)
  await expect(page.getByRole('row', { name: /Toàn tỉnh/ })).toContainText('109')
  await context.close()
})

test('loads the chart library nowhere else', async ({ page }) => {
  const hasCharts = async (path: string) => {
    const scripts: Promise<string>[] = []
    const keep = (response: import('@playwright/test').Response) => {
      if (response.request().resourceType() === 'script') scripts.push(response.text().catch(() => ''))
    }
    page.on('response', keep)
    await page.goto(path, { waitUntil: 'networkidle' })
    page.off('response', keep)
    return (await Promise.all(scripts)).some((text) => text.includes('recharts-wrapper'))
  }
  expect(await hasCharts('/')).toBe(false)
  expect(await hasCharts('/changes/1')).toBe(false)
  expect(await hasCharts('/trends')).toBe(true)
})
