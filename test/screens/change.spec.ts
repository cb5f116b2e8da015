import { transitionName } from '../../lib/domain/transition'
import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { changed, draftFor, untouched } from './support/place-drafts'

test.describe('change', () => {
  test('leads with what changed and the text to read out, and names who acts', async ({ page, server }) => {
    const seq = await changed(server, '31567', 'red')
    await page.goto(`/changes/${seq}`)
    await expect(page).toHaveTitle(/Vùng đỏ: Thị trấn Huỳnh Hữu Nghĩa \(Huyện Mỹ Tú\)/)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Thị trấn Huỳnh Hữu Nghĩa\s+Huyện Mỹ Tú/)
    const spoken = page.getByRole('region', { name: 'Nói gì ngay bây giờ' })
    await expect(spoken).toContainText('thị trấn Huỳnh Hữu Nghĩa')
    await expect(spoken).toContainText('vùng đỏ')
    await expect(spoken).toContainText(/Mục II\.4\.3, Hướng dẫn 22-HD\/BTGTU/)
    for (const name of ['Bắt đầu', 'Tiếp tục', 'Dừng lại'])
      await expect(page.getByRole('region', { name, exact: true })).toBeVisible()
    const units = page.getByRole('region', { name: 'Ai làm gì' })
    await expect(units.getByRole('heading', { level: 3 })).toHaveText(['Cấp xã', 'Cấp huyện', 'Cấp tỉnh'])
    await expect(units.getByRole('heading', { name: 'Trung tâm Y tế huyện Mỹ Tú' })).toBeVisible()
    await expect(units.getByText('Đã gửi')).toHaveCount(0)
    await expectNoAxeViolations(page)
  })

  test('fits the first screen of a phone: place, zone, decision and the text', async ({ page, server }) => {
    await page.setViewportSize({ width: 390, height: 844 })
    const draft = draftFor('31567', 'orange')
    const { seqs } = await server.publish(draft)
    await page.goto(`/changes/${seqs[0]}`)
    for (const seen of [
      page.getByRole('heading', { level: 1 }),
      page.getByText(draft.number, { exact: true }),
      page.getByRole('heading', { name: 'Nói gì ngay bây giờ' }),
      page.getByRole('button', { name: /^Sao chép/ }).first(),
      page.getByText(/Kính thưa quý bà con/).first(),
    ])
      await expect(seen).toBeInViewport()
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  })

  test('goes through the channels by keyboard', async ({ page }) => {
    await page.goto('/changes/1')
    const online = page.getByRole('tab', { name: /Mạng, tin nhắn/ })
    await expect(online).toHaveAttribute('aria-selected', 'true')
    await online.focus()
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('tab', { name: /Băng rôn/ })).toHaveAttribute('aria-selected', 'true')
    await expect(page.getByRole('tabpanel')).toContainText('Băng rôn, khẩu hiệu')
    await expectNoAxeViolations(page)
  })

  test('says at once that a newer change has come, folds the old text and leads to the new one', async ({
    page,
    server,
  }) => {
    const seq = await changed(server, '31753', 'yellow')
    await page.goto(`/changes/${seq}`)
    await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
    await expect(page.getByText(/Kính thưa quý bà con/).first()).toBeVisible()
    const next = draftFor('31753', 'red')
    await server.publish(next)
    const notice = page.getByRole('alert').filter({ hasText: 'Đã có thay đổi mới hơn' })
    await expect(notice).toContainText(`${transitionName('yellow', 'red')}`)
    await expect(notice).toContainText(next.number)
    await expect(page.getByText(/Kính thưa quý bà con/).first()).toBeHidden()
    await expectNoAxeViolations(page)
    await notice.getByRole('link', { name: 'Mở thay đổi mới nhất' }).click()
    await expect(page).toHaveTitle(/Vùng đỏ/)
    await expect(notice).toHaveCount(0)
    await expect(page.getByText(/Kính thưa quý bà con/).first()).toBeVisible()
  })

  test('knows an old change from the server alone, and says a revocation', async ({ browser, server }) => {
    const published = await server.publish(draftFor(await untouched(server), 'orange'))
    const [seq] = published.seqs
    const revoked = await server.api.post(`/api/v1/decisions/${published.id}/revoke`, { reason: 'Nhập nhầm' })
    const { seqs } = (await revoked.json()) as { seqs: number[] }
    const context = await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    const page = await context.newPage()
    await page.goto(`/changes/${seq}`)
    const notice = page.getByRole('alert').filter({ hasText: 'bị thu hồi' })
    await expect(notice).toContainText('Chưa phân vùng')
    await expect(page.getByText(/Kính thưa quý bà con/).first()).toBeHidden()
    await page.goto(`/changes/${seqs[0]}`)
    await expect(page.getByRole('main')).toContainText('Thu hồi quyết định')
    await expect(page.getByText('Chưa phân vùng', { exact: true }).first()).toBeVisible()
    await context.close()
  })

  test('shows a reaffirmed zone without an arrow, since when it lasts', async ({ page, server }) => {
    await server.publish(draftFor('31759', 'green'))
    const seq = await changed(server, '31759', 'green')
    await page.goto(`/changes/${seq}`)
    await expect(page.getByText('giữ nguyên vùng').first()).toBeVisible()
    await expect(page.getByRole('img', { name: 'chuyển sang' })).toHaveCount(0)
  })

  test('shows staff how far each unit is', async ({ asOperator }) => {
    await asOperator.goto('/changes/1')
    const units = asOperator.getByRole('region', { name: 'Ai làm gì' })
    await expect(units.getByText(/Chưa phản hồi|Đã nhận|Đã làm|Không còn áp dụng/).first()).toBeVisible()
    await expectNoAxeViolations(asOperator)
  })

  test('prints every text and duty, without what can only be pressed', async ({ page }) => {
    await page.goto('/changes/1')
    await page.emulateMedia({ media: 'print' })
    await expect(page.getByText(/Gợi ý nói chuyện với bà con/).first()).toBeVisible()
    await expect(page.getByText('Trung tâm Y tế huyện Cù Lao Dung')).toBeVisible()
    await expect(page.getByRole('banner')).toBeHidden()
    for (const button of await page.getByRole('button', { includeHidden: true }).all())
      await expect(button).toBeHidden()
  })
})

test('a green place beside one that turns red is told how to stay green, on both pages', async ({ page, server }) => {
  const { neighbours } = await (await server.api.get('/api/v1/communes/31783')).json()
  const [green] = neighbours as { code: string; name: string }[]
  await server.publish(draftFor(green?.code ?? '', 'green'))
  await server.publish(draftFor('31783', 'yellow'))
  const seq = await changed(server, '31783', 'red')
  await page.goto(`/communes/${green?.code}`)
  await page.getByRole('link', { name: 'Mở bài giữ vững vùng xanh' }).first().click()
  await expect(page).toHaveURL(new RegExp(`/changes/${seq}#keep-green-${green?.code}$`))
  const part = page.getByRole('region', { name: 'Bài cho nơi xanh giáp ranh' })
  await part
    .getByText(green?.name ?? '', { exact: false })
    .first()
    .click()
  await expect(part.getByText(/Kính thưa/).first()).toBeVisible()
  await expectNoAxeViolations(page)
})
