import type { Page } from '@playwright/test'
import { expect, test } from './support/fixtures'
import { changed } from './support/place-drafts'

const firstCopy = (page: Page) => page.getByRole('button', { name: /^Sao chép/ }).first()
const spoken = (page: Page) =>
  page
    .getByRole('region', { name: 'Nói gì ngay bây giờ' })
    .getByText(/Kính thưa/)
    .evaluate((text) => text.textContent)

test.describe('copying a text', () => {
  test('by keyboard: the clipboard holds exactly the text, and it is said', async ({ page, context, server }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/changes/${await changed(server, '31771', 'red')}`)
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    await firstCopy(page).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeVisible()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await spoken(page))
  })

  test('without the newer clipboard: by a selected field, and the focus stays', async ({ page, context, server }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/changes/${await changed(server, '31771', 'red')}`)
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    await page.evaluate(() => {
      const real = navigator.clipboard
      Object.assign(window, { readClipboard: () => real.readText() })
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
    })
    await firstCopy(page).click()
    await expect(page.getByRole('status').filter({ hasText: 'Đã sao chép' })).toBeVisible()
    await expect(firstCopy(page)).toBeFocused()
    const copied = await page.evaluate(() =>
      (window as unknown as { readClipboard(): Promise<string> }).readClipboard(),
    )
    expect(copied).toBe(await spoken(page))
  })

  test('says so when neither way works', async ({ page, server }) => {
    await page.goto(`/changes/${await changed(server, '31771', 'red')}`)
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true })
      document.execCommand = () => false
    })
    await firstCopy(page).click()
    await expect(page.getByRole('status').filter({ hasText: 'Không sao chép được' })).toBeVisible()
  })
})
