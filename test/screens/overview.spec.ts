import type { Page } from '@playwright/test'
import { draft } from '../support/draft'
import { expect, expectNoAxeViolations, test } from './support/fixtures'

const VINH_CHAU_1 = '31783'
const map = (page: Page) => page.getByRole('group', { name: 'Bản đồ vùng nguy cơ' })
const commune = (page: Page, name: string) => map(page).getByRole('button', { name: new RegExp(`^${name}`) })
const search = (page: Page) => page.getByRole('combobox', { name: 'Tìm xã, phường, thị trấn' })
const district = (page: Page) => page.getByRole('combobox', { name: 'Huyện, thị xã, thành phố' })
const notice = (page: Page) => page.getByRole('region', { name: 'Thay đổi vừa nhận' })
const PHUONG_1 = 'Phường 1 \\(Thị xã Vĩnh Châu\\)'

/** The page with its map there and in touch with the server. */
async function open(page: Page, path = '/') {
  await page.goto(path)
  if (!path.includes('view=table')) await expect(commune(page, PHUONG_1)).toBeAttached()
  await expect(page.getByText('Trực tiếp')).toBeVisible()
}

test.describe('before and without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the coloured province, the numbers and the table are there', async ({ page, server }) => {
    const board = await (await server.api.get('/api/v1/board')).json()
    await page.goto('/')
    await expect(page.locator('svg a[href^="/communes/"]')).toHaveCount(109)
    await expect(page.locator('svg a[data-zone="orange"]')).toHaveCount(board.counts.orange)
    const none = page
      .getByRole('list', { name: 'Số địa bàn theo vùng' })
      .getByRole('listitem')
      .filter({ hasText: 'Chưa phân vùng' })
    await expect(none.getByText(String(board.counts.none), { exact: true })).toBeVisible()
    await page.getByRole('link', { name: 'Xem bảng tất cả địa bàn' }).click()
    await expect(page.getByRole('rowheader')).toHaveCount(109 + 11)
    await district(page).selectOption({ label: 'Huyện Cù Lao Dung' })
    await page.getByRole('button', { name: 'Lọc' }).click()
    await expect(page.getByRole('rowheader', { name: 'Xã An Thạnh 1' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: 'Phường 1' })).toHaveCount(0)
  })
})

test('a change that arrives recolours the map, is announced, and can be shown and opened', async ({ page, server }) => {
  await server.publish(draft({ zones: { [VINH_CHAU_1]: 'yellow' } }))
  await open(page)
  await expect(commune(page, PHUONG_1)).toHaveAttribute('data-zone', 'yellow')
  const { seqs } = await server.publish(draft({ zones: { [VINH_CHAU_1]: 'red' } }))

  await expect(commune(page, PHUONG_1)).toHaveAttribute('data-zone', 'red')
  await expect(commune(page, PHUONG_1)).toHaveAccessibleName(/Vùng đỏ, từ \d\d:\d\d \d\d\/\d\d\/\d{4}/)
  await expect(notice(page)).toContainText('Phường 1 (Thị xã Vĩnh Châu): vàng → đỏ, đỏ hóa.')
  await expect(page.locator('[aria-live="assertive"]').getByText('từ vàng sang đỏ, đỏ hóa')).toBeAttached()
  await expect(page.locator('path.zone-outline-fresh')).toHaveCount(1)

  await notice(page).getByRole('button', { name: 'Xem trên bản đồ' }).click()
  const card = page.getByRole('group', { name: 'Phường 1 (Thị xã Vĩnh Châu)' })
  await expect(card).toContainText('Vùng đỏ')
  await expect(card.getByRole('link', { name: 'Xem địa bàn' })).toHaveAttribute('href', `/communes/${VINH_CHAU_1}`)
  await expect(notice(page)).toHaveCount(0)
  await expect(page.locator('path.zone-outline-fresh')).toHaveCount(0)

  const feed = page.getByRole('region', { name: 'Thay đổi mới nhất' })
  await expect(feed.getByRole('link', { name: /Phường 1.*Thị xã Vĩnh Châu.*đỏ hóa/ }).first()).toHaveAttribute(
    'href',
    `/changes/${seqs[0]}`,
  )
})

test('several changes at once are one notice, and a revocation says so', async ({ page, server }) => {
  const zones = { '31684': 'red', '31687': 'red', '31690': 'green', '31693': 'green', '31696': 'yellow' } as const
  await open(page)
  const { id } = await server.publish(draft({ zones, number: 'Năm địa bàn' }))
  await expect(notice(page)).toContainText('5 địa bàn vừa đổi vùng')
  await notice(page).getByText('Danh sách').click()
  await expect(notice(page).getByRole('link', { name: 'Mở thay đổi' })).toHaveCount(5)
  await notice(page).getByRole('button', { name: 'Đóng thông báo này' }).click()
  await expect(notice(page)).toHaveCount(0)

  const group = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'Quyết định Năm địa bàn', exact: true }) })
  await expect(group).toContainText('5 địa bàn')
  await group.getByText('Xem từng địa bàn').click()
  await expect(group.getByRole('link')).toHaveCount(5)

  await server.api.post(`/api/v1/decisions/${id}/revoke`, { reason: 'Nhập nhầm.' })
  await expect(page.getByRole('heading', { name: 'Thu hồi Quyết định Năm địa bàn' })).toBeVisible()
  await expect(commune(page, 'Xã Đại Tâm')).toHaveAttribute('data-zone', 'none')
})

test('a commune is found without diacritics and shown on the map, then in the table', async ({ page }) => {
  await open(page)
  await search(page).fill('phuong 1')
  await expect(page.getByRole('option')).toHaveText([/Phường 1.*Sóc Trăng/, /Phường 1.*Ngã Năm/, /Phường 1.*Vĩnh Châu/])
  await search(page).press('ArrowDown')
  await search(page).press('Enter')
  await expect(page.getByRole('group', { name: 'Phường 1 (Thị xã Ngã Năm)' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('group', { name: 'Phường 1 (Thị xã Ngã Năm)' })).toHaveCount(0)
  await expect(commune(page, 'Phường 1 \\(Thị xã Ngã Năm\\)')).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(commune(page, 'Phường 1 \\(Thị xã Ngã Năm\\)')).not.toBeFocused()

  await page.getByRole('link', { name: 'Bảng' }).click()
  await search(page).fill('huynh huu nghia')
  await search(page).press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Thị trấn Huỳnh Hữu Nghĩa' }).getByRole('link')).toBeFocused()
})

test('what comes late takes the keyboard from nobody who is writing, and Enter finds with the list closed', async ({
  page,
}) => {
  await open(page)
  await search(page).fill('phuong 1')
  await search(page).press('Enter')
  await page.keyboard.press('Escape')
  // The table, which shows the place picked before, is there only after the first letters.
  await page.evaluate(() => {
    document.querySelector<HTMLAnchorElement>('a[href*="view=table"]')?.click()
    document.querySelector<HTMLInputElement>('input[role=combobox]')?.focus()
    document.execCommand('insertText', false, 'huynh huu nghia')
  })
  await expect(page.locator('tr[data-picked]')).toHaveCount(1)
  await expect(search(page)).toBeFocused()
  await expect(page.getByRole('option')).toHaveText([/Huỳnh Hữu Nghĩa/])
  await search(page).press('Escape')
  await expect(page.getByRole('listbox')).toHaveCount(0)
  await search(page).press('Enter')
  await expect(page.getByRole('row').filter({ hasText: 'Thị trấn Huỳnh Hữu Nghĩa' }).getByRole('link')).toBeFocused()
  await expect(search(page)).toHaveValue('')
})

test.describe('by the finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('search and map come at the first touch, and what was typed meanwhile is answered', async ({ page }) => {
    await page.goto('/')
    await expect(page.getByText('Trực tiếp')).toBeVisible()
    await expect(page.locator('[data-map="loading"]')).toBeAttached()
    // By its words: the field takes another role as soon as the search itself has come.
    await page.getByLabel('Tìm xã, phường, thị trấn').first().tap()
    await expect(search(page)).toBeFocused()
    await page.keyboard.type('phuong 1')
    await expect(page.getByRole('option')).toHaveCount(3)
    await expect(page.locator('[data-map="ready"]')).toBeAttached()
  })
})

test('the district is kept in the address and holds for counts, feed and table', async ({ page, server }) => {
  const { zones } = await (await server.api.get('/api/v1/board')).json()
  await open(page)
  await district(page).selectOption({ label: 'Huyện Cù Lao Dung' })
  await expect(page).toHaveURL(/\?district=945$/)
  const own = Object.keys(zones).filter((code) => code >= '31615' && code <= '31636' && zones[code].zone === 'orange')
  const counts = page.getByRole('list', { name: 'Số địa bàn theo vùng trong Huyện Cù Lao Dung' })
  await expect(counts.getByRole('listitem').nth(1)).toContainText(new RegExp(`^${own.length}`))
  await page.getByRole('link', { name: 'Bảng' }).click()
  await expect(page).toHaveURL(/district=945&view=table/)
  await page.reload()
  await expect(district(page)).toHaveValue('945')
  await expect(page.getByRole('rowheader', { name: 'Huyện Cù Lao Dung' })).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Phường 1' })).toHaveCount(0)
})

test('where the shapes cannot be loaded the drawing stays, follows the board, and words say so', async ({
  page,
  server,
}) => {
  await server.publish(draft({ zones: { [VINH_CHAU_1]: 'yellow' } }))
  await page.route('**/geo/*.topojson', (route) => route.abort())
  await page.goto('/')
  await expect(page.getByRole('alert').filter({ hasText: 'Không tải được bản đồ chi tiết' })).toBeVisible()
  await expect(page.getByText('Trực tiếp')).toBeVisible()
  const drawn = page.locator(`svg a[data-code="${VINH_CHAU_1}"]`)
  await expect(drawn).toHaveAttribute('data-zone', 'yellow')
  await server.publish(draft({ zones: { [VINH_CHAU_1]: 'green' } }))
  await expect(drawn).toHaveAttribute('data-zone', 'green')
  await page.unroute('**/geo/*.topojson')
  await page.getByRole('button', { name: 'Tải lại bản đồ' }).click()
  await expect(commune(page, PHUONG_1)).toHaveAttribute('data-zone', 'green')
})

// Colours do not depend on the width, nor the layout on the colours: each once.
for (const { name, width, height, colorScheme } of [
  { name: 'phone, in light', width: 320, height: 640, colorScheme: 'light' },
  { name: 'desk, in dark', width: 1440, height: 900, colorScheme: 'dark' },
] as const)
  test(`nothing runs out of the page and axe finds nothing on a ${name}`, async ({ page, server }) => {
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await open(page)
    await server.publish(draft({ zones: { [VINH_CHAU_1]: colorScheme === 'light' ? 'red' : 'orange' } }))
    await expect(notice(page)).toBeVisible()
    expect(await beyond()).toBeLessThanOrEqual(0)
    await expectNoAxeViolations(page)
    await open(page, '/?view=table')
    expect(await beyond()).toBeLessThanOrEqual(0)
    await expectNoAxeViolations(page)
  })
