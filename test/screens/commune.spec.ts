import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { draftFor, untouched } from './support/place-drafts'

test.describe('commune', () => {
  test('shows zone, decision, package, units, neighbours and history', async ({ page, server }) => {
    const draft = { ...draftFor('31768', 'red'), effectiveAt: new Date().toISOString() }
    const [seq] = (await server.publish(draft)).seqs
    await page.goto('/communes/31768')
    await expect(page).toHaveTitle(/\(Huyện Thạnh Trị\): Vùng đỏ/)
    const now = page.getByRole('region', { name: 'Hiện nay' })
    await expect(now).toContainText('Vùng đỏ')
    await expect(now).toContainText('nguy cơ rất cao')
    await expect(now).toContainText(draft.number)
    await expect(page.getByText(/Kính thưa quý bà con/).first()).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Trung tâm Y tế huyện Thạnh Trị' })).toBeVisible()
    const neighbours = page.getByRole('region', { name: 'Giáp ranh' })
    await expect(neighbours.getByRole('listitem').first()).toContainText(/giáp .*km|giáp dưới 100 m/)
    const history = page.getByRole('region', { name: 'Các lần thay đổi' })
    await expect(history.getByRole('link').first()).toHaveAttribute('href', `/changes/${seq}`)
    await expectNoAxeViolations(page)
  })

  test('says plainly that a commune was never classified, and makes nothing up', async ({ page, server }) => {
    await page.goto(`/communes/${await untouched(server)}`)
    await expect(page.getByText('Chưa có quyết định nào phân vùng địa bàn này.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Chưa có nội dung để phát' })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Sao chép/ })).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('recolours and loads the new package while somebody looks, and says so', async ({ page, server }) => {
    await page.goto('/communes/31501')
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    const draft = draftFor('31501', 'orange')
    await server.publish(draft)
    await expect(page.getByRole('region', { name: 'Hiện nay' })).toContainText('Vùng cam')
    await expect(page.getByRole('status').filter({ hasText: 'đã được cập nhật' })).toBeVisible()
    await expect(page.getByText(/Kính thưa quý bà con Phường Bảy/).first()).toBeVisible()
    await expect(page.getByRole('region', { name: 'Các lần thay đổi' })).toContainText(draft.number)
    await expectNoAxeViolations(page)
  })

  test('shows a neighbour in its new zone at once', async ({ page, server }) => {
    await page.goto('/communes/31498')
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    const neighbour = page
      .getByRole('region', { name: 'Giáp ranh' })
      .getByRole('listitem')
      .filter({ has: page.getByRole('link', { name: 'Phường 8', exact: true }) })
    await server.publish(draftFor('31504', 'green'))
    await expect(neighbour).toContainText('Vùng xanh')
  })

  test('tells of a decision that is still to come', async ({ page, server }) => {
    const draft = { ...draftFor('31507', 'red'), effectiveAt: '2099-01-01T00:00:00+07:00' }
    await server.publish(draft)
    await page.goto('/communes/31507')
    await expect(page.getByText(`Sắp đổi: Vùng đỏ từ 00:00 01/01/2099, theo Quyết định ${draft.number}.`)).toBeVisible()
  })

  test('fits a narrow phone with the longest names', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 })
    await page.goto('/communes/31567')
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })
})
