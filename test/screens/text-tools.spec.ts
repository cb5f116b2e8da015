import { expect, test } from './support/fixtures'
import { changed } from './support/place-drafts'

test('a script says how long it takes at the pace chosen, a message how many it makes, a post takes its address along', async ({
  page,
  context,
  server,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const seq = await changed(server, '31771', 'red')
  await page.goto(`/changes/${seq}`)
  await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
  const now = page.getByRole('region', { name: 'Nói gì ngay bây giờ' })
  await expect(now.getByText(/^Đọc khoảng 1 phút/)).toBeVisible()
  const before = await now.getByText(/^Đọc khoảng/).textContent()
  await now.getByLabel('Tốc độ đọc').selectOption('100')
  await expect(now.getByText(before ?? '')).toHaveCount(0)
  // No digit is left where people are to be spoken to.
  expect(await now.getByText(/Kính thưa/).textContent()).not.toMatch(/\d/)

  const message = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Tin nhắn SMS' }) })
  await expect(message.getByText(/^\d+ tin · /)).toBeVisible()
  const marked = Number((await message.getByText(/^\d+ tin · /).textContent())?.split(' ')[0])
  await message.getByRole('button', { name: 'Không dấu' }).click()
  await expect(
    message
      .getByText('Phuong', { exact: false })
      .or(message.getByText(/thi tran|xa /))
      .first(),
  ).toBeVisible()
  const bare = Number((await message.getByText(/^\d+ tin · /).textContent())?.split(' ')[0])
  expect(bare).toBeLessThan(marked)
  await message.getByRole('button', { name: /^Sao chép/ }).click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).not.toMatch(/[^\p{ASCII}]/u)

  await page
    .getByRole('button', { name: /^Sao chép kèm đường dẫn/ })
    .first()
    .click()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`/changes/${seq}`)
})
