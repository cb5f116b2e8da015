import { expect, type Page } from '@playwright/test'
import { holdBack } from './hold-back'

/** What people do at the operator's desk, by what they see. */
export const deskOf = (page: Page) => ({
  open: async () => {
    await page.goto('/operator')
    // Until the draft was taken from the device, nothing can be typed.
    await expect(page.locator('#put-in')).toHaveAttribute('aria-busy', 'false')
  },
  read: async (text: string, button = 'Đọc văn bản') => {
    await page.getByLabel('Nội dung quyết định').fill(text)
    await page.getByRole('button', { name: button }).click()
  },
  fillIn: async (number: string) => {
    await page.getByLabel('Số quyết định').fill(number)
    await page.getByLabel('Cơ quan ban hành').fill('Ban Chỉ đạo phòng, chống dịch tỉnh')
    await page.getByLabel('Ngày ký').fill('2021-10-01')
  },
  /** Waits for the check of what is on the screen now, then ticks every doubt. */
  seeDoubts: async () => {
    await expect(page.getByText('Đã kiểm tra với bảng phân vùng hiện nay.')).toBeVisible()
    for (const box of await page.getByRole('checkbox', { name: 'Tôi đã xem' }).all()) await box.check()
    await expect(page.getByText('Đã đủ điều kiện để công bố.')).toBeVisible()
  },
  publishButton: () => page.getByRole('region', { name: '4. Công bố' }).getByRole('button').first(),
  zoneOf: (commune: string) => page.getByLabel(`Vùng mới của ${commune}`),
  /** One decision in the list. */
  decision: (number: string) =>
    page.getByRole('region', { name: 'Các quyết định' }).getByRole('listitem').filter({ hasText: number }),
})

/** From now on, answers about drafts come only when they are let go. */
export const holdChecks = (page: Page) => holdBack(page, '**/api/v1/decisions/check')

let count = 0
/** A number that no other decision of the run has. */
export const freshNumber = (): string => {
  count += 1
  return `K${process.pid % 10_000}-${count}/QĐ-BCĐ`
}
