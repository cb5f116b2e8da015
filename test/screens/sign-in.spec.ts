import type { Page } from '@playwright/test'
import { startServer } from '../support/start-server'
import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { holdBack } from './support/hold-back'

test('a wrong pair is said in words, the right one leads back to where one was going', async ({ page, server }) => {
  await page.goto('/operator')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Foperator$/)
  await expectNoAxeViolations(page)
  await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill(server.operator.email)
  await page.getByLabel('Mật khẩu', { exact: true }).fill('không phải mật khẩu này')
  await page.keyboard.press('Enter')
  await expect(page.getByText(/chưa đúng|không đúng|sai/i).first()).toBeVisible()
  await expectNoAxeViolations(page)
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.operator.password)
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/operator$/)
})

test('signing out ends the session here, in other tabs and on the server', async ({ asOperator: page, server }) => {
  // A session of its own: the worker's is needed by the other tests.
  await page.context().clearCookies()
  await page.goto('/sign-in')
  await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill('operator')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.operator.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  const cookies = await page.context().cookies()
  const tab = await page.context().newPage()
  await tab.goto('/units')
  await expect(tab.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await page.getByRole('button', { name: 'Đăng xuất' }).click()
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible()
  await expect(tab.getByRole('link', { name: 'Đăng nhập' })).toBeVisible()
  await tab.close()
  await page.context().addCookies(cookies)
  await page.goto('/operator')
  await expect(page).toHaveURL(/\/sign-in/)
})

test('a sign-out pressed before the script has come is done once it has; one that cannot be done says so', async ({
  browser,
  server,
}) => {
  // A service worker would have the scripts that are held back here.
  const context = await browser.newContext({ baseURL: server.url, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.goto('/sign-in?next=%2Funits')
  await page.getByLabel(/Thư điện tử hoặc tên đăng nhập/).fill('operator')
  await page.getByLabel('Mật khẩu', { exact: true }).fill(server.operator.password)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Đơn vị' })).toBeVisible()
  const button = page.getByRole('button', { name: 'Đăng xuất' })
  await page.route('**/api/auth/sign-out', (route) => route.abort())
  await button.click()
  await expect(page.getByText('Chưa đăng xuất được.')).toBeVisible()
  // Nothing lies over the words that the data is made up.
  await page.getByText(/^Bản minh họa/).click({ trial: true })
  await expectNoAxeViolations(page)
  await page.unroute('**/api/auth/sign-out')
  const scripts = await holdBack(page, '**/_next/static/**/*.js')
  await page.goto('/units', { waitUntil: 'commit' })
  await button.click()
  expect(scripts.held()).toBeGreaterThan(0)
  scripts.letGo()
  await expect(page.getByRole('link', { name: 'Đăng nhập' })).toBeVisible()
  await context.close()
})

test('the one-time link makes the administrator, and only once', async ({ browser }) => {
  test.setTimeout(120_000)
  const server = await startServer('main')
  const context = await browser.newContext({ baseURL: server.url })
  const link = `/setup?token=${await server.setupToken()}`
  const fill = async (page: Page) => {
    await page.goto(link)
    await page.getByLabel(/Họ( và)? tên/).fill('Quản trị viên')
    await page.getByLabel(/Thư điện tử/).fill('quan-tri@example.vn')
    await page.getByLabel(/^Mật khẩu/).fill('mật khẩu rất dài')
    await page.keyboard.press('Enter')
  }
  const page = await context.newPage()
  await page.goto(link)
  await expectNoAxeViolations(page)
  await fill(page)
  await expect(page.getByRole('button', { name: 'Đăng xuất' })).toBeVisible()
  await page.close()
  await context.clearCookies()
  // A page of its own: the first may still be on its way to the map.
  const other = await context.newPage()
  await fill(other)
  await expect(other.getByText(/đã dùng|hết hạn/i).first()).toBeVisible()
  await context.close()
  await server.remove()
})
