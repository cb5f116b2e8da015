import { expect, expectNoAxeViolations, test } from './support/fixtures'

const WRONG = [
  '/communes/99999',
  '/communes/abc',
  '/changes/999999',
  '/changes/abc',
  '/changes/01',
  '/changes/0',
  '/no',
]

test.describe('wrong addresses', () => {
  for (const path of WRONG) {
    test(`${path} is not found, with a way on`, async ({ page }) => {
      const answer = await page.goto(path)
      expect(answer?.status()).toBe(404)
      await expect(page).toHaveTitle(/Không có trang này/)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không có trang này')
      await expect(page.getByRole('main').getByRole('link', { name: 'Mở bản đồ' })).toHaveAttribute('href', '/')
    })
  }

  test('the not-found page is accessible', async ({ page }) => {
    await page.goto('/changes/999999')
    await expectNoAxeViolations(page)
  })

  test('a page that may not be seen says so, at its own address', async ({ asOperator: page }) => {
    const answer = await page.goto('/admin/users')
    expect([answer?.status(), new URL(page.url()).pathname]).toEqual([403, '/admin/users'])
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tài khoản này không được xem trang đó')
    await expect(page.getByRole('main').getByRole('link', { name: 'Mở bản đồ' })).toBeVisible()
    await expectNoAxeViolations(page)
  })
})
