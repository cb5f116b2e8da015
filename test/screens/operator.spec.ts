import { readFileSync } from 'node:fs'
import { expect, expectNoAxeViolations, test } from './support/fixtures'
import { deskOf, freshNumber, holdChecks } from './support/operator-desk'

const DECISION_89 = readFileSync('test/fixtures/decision-89-2021-08-15.txt', 'utf8')

test.describe('operator', () => {
  test('asks to sign in first, and comes back', async ({ page }) => {
    await page.goto('/operator')
    await expect(page).toHaveURL(/\/sign-in\?next=%2Foperator/)
  })

  test('reads decision 89: 29 communes, no question, and says what is already so', async ({ asOperator: page }) => {
    const desk = deskOf(page)
    await desk.open()
    await desk.read(DECISION_89)
    await expect(page.getByText('Đọc được 29 địa bàn, không có câu hỏi.')).toBeVisible()
    await expect(page.getByLabel(/^Vùng mới của (?!địa bàn)/)).toHaveCount(29)
    await expect(page.getByLabel('Số quyết định')).toHaveValue('89/QĐ-BCĐ')
    await expect(page.getByLabel('Ngày ký')).toHaveValue('2021-08-15')
    await expect(desk.zoneOf('Xã Xuân Hòa (Huyện Kế Sách)')).toHaveValue('orange')
    await expect(page.getByText('Hãy nhập cơ quan ban hành.')).toBeVisible()
    await page.getByLabel('Cơ quan ban hành').fill('Ban Chỉ đạo')
    await expect(page.getByText('Đã có quyết định cùng số được công bố.', { exact: false })).toBeVisible()
    await expect(page.getByRole('table', { name: 'Số địa bàn theo vùng' })).toBeVisible()
    await expectNoAxeViolations(page)
  })

  test('from paste to publish by keyboard alone; another screen sees it', async ({ asOperator: page, page: other }) => {
    const number = freshNumber()
    await other.goto('/')
    await expect(other.getByText('Trực tiếp')).toBeVisible()
    const desk = deskOf(page)
    await desk.open()
    const text = `Quyết định số ${number} ngày 01/10/2021. Tại huyện Mỹ Tú, xã Long Hưng thuộc vùng đỏ; xã Hưng Phú thuộc vùng vàng.`
    await page.getByLabel('Nội dung quyết định').focus()
    await page.keyboard.insertText(text)
    await page.keyboard.press('Control+Enter')
    await expect(desk.zoneOf('Xã Long Hưng (Huyện Mỹ Tú)')).toHaveValue('red')
    await desk.fillIn(number)
    await expect(page.getByText('Đã kiểm tra với bảng phân vùng hiện nay.')).toBeVisible()
    for (const box of await page.getByRole('checkbox', { name: 'Tôi đã xem' }).all()) {
      await box.focus()
      await page.keyboard.press('Space')
    }
    await expect(desk.publishButton()).toHaveText('Công bố: 2 địa bàn đổi vùng, 1 lên đỏ')
    await expect(page.getByText('Đã đủ điều kiện để công bố.')).toBeVisible()
    await desk.publishButton().focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('alertdialog')
    await expect(dialog).toContainText(number)
    await expectNoAxeViolations(page)
    await expect(dialog.getByRole('button', { name: 'Quay lại' })).toBeFocused()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText(`Đã công bố ${number}: đang có hiệu lực, 2 thay đổi`, { exact: false })).toBeVisible()
    await expect(page.getByLabel('Nội dung quyết định')).toHaveValue('')
    await expect(other.getByText(number).first()).toBeVisible()
    await page.getByRole('link', { name: /Xã Long Hưng/ }).click()
    await expect(page).toHaveURL(/\/changes\/\d+$/)
  })

  test('a bare "Phường 1" is a question; nothing is published before the answer', async ({ asOperator: page }) => {
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Phường 1 thuộc vùng đỏ. Tại huyện Mỹ Tú, xã Mỹ Hương thuộc vùng cam.')
    await desk.fillIn(freshNumber())
    const question = page.getByRole('group', { name: /“Phường 1”/ })
    await expect(question).toBeVisible()
    await expect(page.getByRole('link', { name: 'Còn 1 câu hỏi chưa trả lời.' })).toBeVisible()
    await desk.publishButton().press('Enter')
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await expectNoAxeViolations(page)
    await question.getByLabel('Phường 1 (Thị xã Vĩnh Châu)').check()
    await question.getByRole('button', { name: /^Trả lời/ }).click()
    await expect(desk.zoneOf('Phường 1 (Thị xã Vĩnh Châu)')).toHaveValue('red')
    await expect(page.getByText('Không còn câu hỏi nào.')).toBeVisible()
    await desk.seeDoubts()
  })

  test('pressing twice publishes once', async ({ asOperator: page, server }) => {
    const number = freshNumber()
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Mỹ Thuận thuộc vùng cam.')
    await desk.fillIn(number)
    await desk.seeDoubts()
    await desk.publishButton().click()
    await page.getByRole('button', { name: 'Công bố ngay' }).dblclick({ noWaitAfter: true })
    await expect(page.getByText(`Đã công bố ${number}`, { exact: false })).toBeVisible()
    await expect(desk.decision(number)).toHaveCount(1)
    const { decisions } = (await (await server.api.get('/api/v1/decisions?limit=200')).json()) as {
      decisions: { number: string }[]
    }
    expect(decisions.filter((decision) => decision.number === number)).toHaveLength(1)
  })

  test('a lost answer is told plainly, and sending again publishes nothing twice', async ({
    asOperator: page,
    server,
  }) => {
    const number = freshNumber()
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Mỹ Phước thuộc vùng cam.')
    await desk.fillIn(number)
    await desk.seeDoubts()
    // The request arrives; its answer does not.
    await page.route('**/api/v1/decisions', async (route) => {
      await route.fetch()
      await route.abort()
    })
    await desk.publishButton().click()
    await page.getByRole('button', { name: 'Công bố ngay' }).click()
    await expect(page.getByText('Không biết quyết định đã được công bố hay chưa.')).toBeVisible()
    await page.unroute('**/api/v1/decisions')
    await page.reload()
    await expect(page.getByText('Không biết quyết định đã được công bố hay chưa.')).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: 'Gửi lại (an toàn)' }).click()
    await expect(page.getByText(`Đã công bố ${number}`, { exact: false })).toBeVisible()
    const { decisions } = (await (await server.api.get('/api/v1/decisions?limit=200')).json()) as {
      decisions: { number: string }[]
    }
    expect(decisions.filter((decision) => decision.number === number)).toHaveLength(1)
  })

  test('schedules, shows it waiting, opens it, and revokes it with a reason', async ({ asOperator: page }) => {
    const number = freshNumber()
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Phú Mỹ thuộc vùng vàng.')
    await desk.fillIn(number)
    await page.getByLabel('Có hiệu lực từ ngày giờ').check()
    await expect(page.getByText('Hãy nhập đủ ngày và giờ có hiệu lực.')).toBeVisible()
    await page.getByLabel('Ngày', { exact: true }).fill('2099-12-31')
    await page.getByLabel('Giờ', { exact: true }).fill('06:30')
    await expect(page.getByText('Hiệu lực từ 06:30 31/12/2099, giờ Việt Nam.')).toBeVisible()
    await desk.seeDoubts()
    await expect(desk.publishButton()).toContainText('Hẹn hiệu lực lúc 06:30 31/12/2099')
    await desk.publishButton().click()
    await page.getByRole('alertdialog').getByRole('button', { name: 'Hẹn hiệu lực' }).click()
    await expect(page.getByText(`Đã hẹn ${number}: chờ hiệu lực lúc 06:30 31/12/2099.`)).toBeVisible()
    await expect(desk.decision(number)).toContainText('Chờ hiệu lực')

    await desk.decision(number).getByRole('link', { name: number }).click()
    await expect(page.getByRole('heading', { name: `Quyết định ${number}` })).toBeVisible()
    await expect(page.getByRole('link', { name: 'Xã Phú Mỹ' })).toBeVisible()
    await expectNoAxeViolations(page)
    await page.getByRole('button', { name: `Thu hồi ${number}` }).click()
    const dialog = page.getByRole('alertdialog')
    await dialog.getByRole('button', { name: 'Thu hồi quyết định' }).click()
    await expect(dialog.getByText('Hãy ghi lý do thu hồi.')).toBeVisible()
    await expect(dialog.getByLabel('Lý do thu hồi')).toBeFocused()
    await dialog.getByLabel('Lý do thu hồi').fill('Nhập nhầm ngày')
    await dialog.getByRole('button', { name: 'Thu hồi quyết định' }).click()
    await expect(page.getByText('Đã thu hồi')).toBeVisible()
    await expect(page.getByText('Nhập nhầm ngày')).toBeVisible()
  })

  test('two operators: the second sees what changed under the draft, and must say so', async ({
    asOperator: page,
    server,
  }) => {
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Thuận Hưng thuộc vùng đỏ.')
    await desk.fillIn(freshNumber())
    await desk.seeDoubts()
    await expect(page.getByText('Trực tiếp')).toBeVisible()
    const slow = await holdChecks(page)
    const first = freshNumber()
    const code = await codeOf(server.url, 'Xã Thuận Hưng')
    await server.publish({ ...draftOf(first), items: [{ communeCode: code, zone: 'green' }] })
    await expect(page.getByText('1 thay đổi vừa được công bố cho các địa bàn của bản nháp này')).toBeVisible()
    await expect(page.getByText(`theo ${first}`)).toBeVisible()
    // The check in hand is about the board before: it must not be called one of today's.
    await expect(page.getByText('Đang kiểm tra')).toBeVisible()
    await expect(page.getByText('Đã kiểm tra với bảng phân vùng hiện nay.')).toBeHidden()
    slow.letGo()
    await desk.publishButton().click({ force: true })
    await expect(page.getByRole('alertdialog')).toHaveCount(0)
    await page.getByRole('button', { name: 'Tôi đã xem thay đổi này' }).click()
    await desk.seeDoubts()
  })

  test('two operators: one who could not hear of it is refused and told what changed', async ({
    asOperator: page,
    server,
  }) => {
    // Deaf to the log: only the publishing door can tell.
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close())
    await page.route(/socket\.io|\/api\/v1\/(events|board)/, (route) => route.abort())
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Mỹ Tú thuộc vùng đỏ.')
    await desk.fillIn(freshNumber())
    await desk.seeDoubts()
    const first = freshNumber()
    const code = await codeOf(server.url, 'Xã Mỹ Tú')
    await server.publish({ ...draftOf(first), items: [{ communeCode: code, zone: 'orange' }] })
    await desk.publishButton().click()
    await page.getByRole('button', { name: 'Công bố ngay' }).click()
    await expect(page.getByText('Bảng phân vùng đã thay đổi sau khi bạn bắt đầu soạn.', { exact: false })).toBeVisible()
    await expect(page.getByText(`theo ${first}`)).toBeVisible()
    await page.getByRole('button', { name: 'Tôi đã xem thay đổi này' }).click()
    await desk.seeDoubts()
    await desk.publishButton().click()
    await page.getByRole('button', { name: 'Công bố ngay' }).click()
    await expect(page.getByText('Đã công bố', { exact: false }).first()).toBeVisible()
  })

  test('text that names no commune alters nothing', async ({ asOperator: page }) => {
    const desk = deskOf(page)
    await desk.open()
    await desk.read('')
    await expect(page.getByText('Hãy dán nội dung quyết định vào ô này trước.')).toBeVisible()
    await desk.read('Mua hai cân gạo, một chai nước mắm.')
    await expect(page.getByText('Không thấy địa bàn nào của tỉnh trong nội dung này.')).toBeVisible()
    await expect(page.getByText('Chưa có địa bàn nào trong bản nháp.')).toBeVisible()
  })

  test('a draft outlives a reload; another tab has its own', async ({ asOperator: page }) => {
    const number = freshNumber()
    const desk = deskOf(page)
    await desk.open()
    await desk.read('Tại huyện Mỹ Tú, xã Mỹ Hương thuộc vùng cam.')
    await desk.fillIn(number)
    await page.reload()
    await expect(page.getByLabel('Số quyết định')).toHaveValue(number)
    await expect(desk.zoneOf('Xã Mỹ Hương (Huyện Mỹ Tú)')).toHaveValue('orange')

    const second = await page.context().newPage()
    await deskOf(second).open()
    await expect(second.getByLabel('Số quyết định')).toHaveValue('')
    await second.getByRole('button', { name: `Soạn tiếp ${number}` }).click()
    await expect(second.getByLabel('Số quyết định')).toHaveValue(number)
    await second.getByLabel('Ghi chú').fill('từ thẻ thứ hai')
    await expect(page.getByText('Bản nháp này cũng đang mở ở thẻ khác.', { exact: false })).toBeVisible()
    await page.getByLabel('Ghi chú').fill('từ thẻ thứ nhất')
    await second.reload()
    await expect(second.getByLabel('Ghi chú')).toHaveValue('từ thẻ thứ hai')
    await page.reload()
    await expect(page.getByLabel('Ghi chú')).toHaveValue('từ thẻ thứ nhất')
  })

  test('reads a file, then adds by hand, from the list and on the map, and takes back', async ({
    asOperator: page,
  }) => {
    const desk = deskOf(page)
    await desk.open()
    await page.getByRole('tab', { name: 'Tệp' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.getByRole('button', { name: 'Chọn tệp' }).click()
    await (await choosing).setFiles('test/fixtures/decision-89-2021-08-15.csv')
    await expect(page.getByText('Đọc được 29 địa bàn', { exact: false })).toBeVisible()

    await page.getByRole('tab', { name: 'Chọn trong danh sách' }).click()
    await page.getByLabel('Tìm địa bàn hoặc huyện').fill('my tu')
    await page.getByRole('radio', { name: 'Vùng vàng' }).check()
    await page.getByRole('button', { name: /^Cả 9 địa bàn: vùng vàng/ }).click()
    await expect(page.getByText('38 địa bàn trong bản nháp.')).toBeVisible()
    await page.getByRole('button', { name: 'Hoàn tác' }).click()
    await expect(page.getByText('29 địa bàn trong bản nháp.')).toBeVisible()

    await page.getByLabel('Địa bàn cần thêm', { exact: true }).selectOption({ label: 'Xã Long Hưng' })
    await page.getByLabel('Vùng của địa bàn cần thêm').selectOption({ label: 'C · Vùng cam' })
    await page.getByRole('button', { name: 'Thêm', exact: true }).click()
    await expect(desk.zoneOf('Xã Long Hưng (Huyện Mỹ Tú)')).toHaveValue('orange')
    await page.getByRole('button', { name: 'Bỏ Xã Long Hưng (Huyện Mỹ Tú) khỏi bản nháp' }).click()
    await expect(desk.zoneOf('Xã Long Hưng (Huyện Mỹ Tú)')).toHaveCount(0)

    await page.getByRole('tab', { name: 'Chọn trên bản đồ' }).click()
    const map = page.getByRole('tabpanel').getByLabel('Bản đồ để chọn địa bàn cho quyết định')
    await map
      .getByLabel(/^Xã Vĩnh Tân/)
      .first()
      .press('Enter')
    await expect(desk.zoneOf('Xã Vĩnh Tân (Thị xã Vĩnh Châu)')).toHaveValue('yellow')
    await expectNoAxeViolations(page)
  })

  for (const width of [320, 390, 720]) {
    test(`fits a screen ${width} wide`, async ({ asOperator: page }) => {
      await page.setViewportSize({ width, height: 844 })
      const desk = deskOf(page)
      await desk.open()
      await desk.read(DECISION_89)
      await page.getByLabel('Cơ quan ban hành').fill('Ban Chỉ đạo')
      await expect(page.getByText('Đã kiểm tra với bảng phân vùng hiện nay.')).toBeVisible()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await expectNoAxeViolations(page)
    })
  }
})

const draftOf = (number: string) => ({
  number,
  issuer: 'Ban Chỉ đạo',
  signedOn: '2021-10-01',
  effectiveAt: new Date(Date.now() - 1_000).toISOString(),
  items: [] as { communeCode: string; zone: 'green' | 'yellow' | 'orange' | 'red' }[],
  note: null,
})

async function codeOf(url: string, name: string): Promise<string> {
  const { communes } = (await (await fetch(`${url}/api/v1/communes`)).json()) as {
    communes: { code: string; name: string; districtName: string }[]
  }
  const found = communes.find((commune) => commune.name === name && commune.districtName === 'Huyện Mỹ Tú')
  if (!found) throw new Error(`No ${name} in Huyện Mỹ Tú`)
  return found.code
}
