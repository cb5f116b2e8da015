import { type RunningServer, startServer } from '../support/start-server'
import { firstAdmin } from './support/editors'
import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { draftFor } from './support/place-drafts'

/** A server of its own: it needs two editors, and puts other words into force. */
let own: RunningServer
let admin: Awaited<ReturnType<typeof firstAdmin>>
test.beforeAll(async () => {
  test.setTimeout(120_000)
  own = await startServer('main')
  admin = await firstAdmin(own)
})
test.afterAll(() => own.remove())

const OLD = /Kính thưa quý bà con/
const NEW = 'Mục đích mới, do người biên tập viết cho bà con {commune}.'

test('an editor writes, another approves, the next change says it and the earlier one keeps its own', async ({
  browser,
}) => {
  test.setTimeout(150_000)
  const earlier = await admin.publish(draftFor('31498', 'red'))
  const an = await admin.editor(browser, 'Biên tập An', 'an@thu.example')
  const binh = await admin.editor(browser, 'Biên tập Bình', 'binh@thu.example')

  await an.goto('/messages?to=red&from=none')
  await an.getByText('Ý chính và việc cần làm').click()
  const purpose = an.getByRole('article').filter({ has: an.getByRole('heading', { name: 'Mục đích', exact: true }) })
  const before = (await purpose.locator('p').first().textContent()) ?? ''
  await purpose.getByRole('link', { name: /^Sửa bài/ }).click()
  await expect(an.getByRole('heading', { level: 1, name: 'Sửa bài' })).toBeVisible()
  const field = an.getByRole('textbox', { name: 'Nội dung' })
  await field.fill('Gọi số {phone}')
  await expect(an.getByText(/Lỗi: phone không phải/)).toBeVisible()
  await an.getByRole('button', { name: 'Lưu bản thảo' }).click()
  await expect(an.getByText('Bài có chỗ trống không dùng được', { exact: false })).toBeVisible()
  await field.fill(NEW)
  await expect(an.getByTestId('preview')).toContainText(/do người biên tập viết cho bà con (phường|Phường|xã|thị trấn)/)

  // What was typed outlives the page.
  an.once('dialog', (dialog) => void dialog.accept())
  await an.reload()
  await an.getByRole('button', { name: 'Lấy lại chữ đó' }).click()
  await expect(field).toHaveValue(NEW)
  await an.getByRole('button', { name: 'Trình duyệt' }).click()
  await expect(an.getByText('Đã trình duyệt.', { exact: false })).toBeVisible()
  const handedIn = an.getByRole('listitem').filter({ hasText: 'Chờ duyệt' })
  await expect(handedIn.getByText('Bạn viết bản này nên người khác phải duyệt.')).toBeVisible()
  await expect(handedIn.getByRole('button', { name: /^Duyệt/ })).toHaveCount(0)
  await expectNoAxeViolations(an)

  await binh.goto('/messages/review')
  await binh.getByRole('region', { name: 'Chờ một người khác duyệt' }).getByRole('link').first().click()
  const waiting = binh.getByRole('listitem').filter({ hasText: 'Biên tập An' })
  await expect(waiting.locator('ins').first()).toBeVisible()
  await waiting.getByRole('button', { name: 'Duyệt, đưa vào dùng' }).click()
  await expect(binh.getByText('Đang dùng', { exact: true }).first()).toBeVisible()

  const later = await admin.publish(draftFor('31501', 'red'))
  await binh.goto(`/changes/${later}`)
  await expect(binh.getByRole('main')).toContainText('Mục đích mới, do người biên tập viết cho bà con')
  await binh.goto(`/changes/${earlier}`)
  await expect(binh.getByRole('main')).not.toContainText('Mục đích mới')
  await expect(binh.getByRole('main')).toContainText(before.slice(0, 20))

  // And back again: the old words, restored as a draft of its own.
  await binh.goto('/messages?to=red&from=none')
  await binh.getByText('Ý chính và việc cần làm').click()
  await binh
    .getByRole('article')
    .filter({ hasText: 'Mục đích mới' })
    .first()
    .getByRole('link', { name: /^Sửa bài/ })
    .click()
  await expect(binh.getByRole('textbox', { name: 'Nội dung' })).toHaveValue(NEW)
  await binh.getByRole('link', { name: 'Lập bản thảo từ chữ của chương trình' }).click()
  await expect(binh.getByRole('textbox', { name: 'Nội dung' })).not.toHaveValue(NEW)
  await binh.getByRole('button', { name: 'Lưu bản thảo' }).click()
  await expect(binh.getByText('Đã lưu bản thảo.')).toBeVisible()
  await expect(binh.getByText('Bản thảo của bạn, lưu lần 1.')).toBeVisible()
  await an.context().close()
  await binh.context().close()
})

test('anybody sees the texts, with blanks marked, and filled for a commune', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: own.url, viewport: { width: 390, height: 844 } })
  const page = await context.newPage()
  await page.goto('/messages')
  const blocked = page.getByRole('article').filter({ hasText: OLD }).first()
  await expect(blocked.getByText('tên địa bàn').first()).toBeVisible()
  await expect(blocked.getByRole('button', { name: /^Sao chép/ })).toHaveAttribute('aria-disabled', 'true')
  await expect(blocked.getByText(/Chưa sao chép được, còn chỗ trống: .*Hãy chọn địa bàn/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Sửa bài/ })).toHaveCount(0)
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  expect(overflow).toBeLessThanOrEqual(0)
  await expectNoAxeViolations(page)

  const seq = await admin.publish(draftFor('31567', 'orange'))
  await page.getByRole('combobox', { name: 'Địa bàn', exact: true }).selectOption('31567')
  await page.getByRole('button', { name: 'Xem', exact: true }).click()
  await expect(page.getByText(/Bài đã điền cho Thị trấn Huỳnh Hữu Nghĩa/)).toBeVisible()
  await expect(page.getByRole('link', { name: /^Mở thay đổi này/ })).toHaveAttribute('href', `/changes/${seq}`)
  const filled = page.getByRole('article').filter({ hasText: OLD }).first()
  await expect(filled).toContainText('thị trấn Huỳnh Hữu Nghĩa')
  await expect(filled.getByRole('button', { name: /^Sao chép/ })).not.toHaveAttribute('aria-disabled', 'true')

  await page.getByRole('button', { name: 'Soạn bài' }).click()
  await expect(page.getByText(/Còn thiếu: Tin đồn nói gì/)).toBeVisible()
  await page.getByLabel('Tin đồn nói gì').fill('chợ xã đóng cửa một tháng.')
  await page.getByLabel('Sự thật là gì').fill('Chợ vẫn mở mỗi ngày')
  await page.getByLabel('Nguồn của sự thật').fill('Ủy ban nhân dân huyện')
  await page.getByRole('button', { name: 'Soạn bài' }).click()
  await expect(
    page.getByText('Chợ vẫn mở mỗi ngày. Tin đồn rằng chợ xã đóng cửa một tháng là không đúng.').first(),
  ).toBeVisible()
  await context.close()
})

test('what a district adds is kept, and asks for signing in', async ({ browser }) => {
  const chi = await admin.editor(browser, 'Biên tập Chi', 'chi@thu.example')
  await chi.goto('/messages/local')
  const form = chi.getByRole('form', { name: 'Huyện Mỹ Tú' })
  await form.getByLabel('Số đường dây nóng').fill('1900 0000')
  await form.getByRole('button', { name: /^Lưu/ }).click()
  await expect(form.getByText('Đã lưu.')).toBeVisible()
  await chi.reload()
  await expect(form.getByLabel('Số đường dây nóng')).toHaveValue('1900 0000')
  await expectNoAxeViolations(chi)
  await chi.context().clearCookies()
  await chi.goto('/messages/local')
  await expect(chi).toHaveURL(/\/sign-in/)
  await chi.context().close()
})
