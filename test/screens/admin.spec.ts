import { type RunningServer, startServer } from '../support/start-server'
import { expect, expectNoAxeViolations, test } from './support/fixtures'

const ADMIN = { name: 'Người Quản Trị', email: 'quan-tri@example.vn', password: 'mat-khau-dai-01' }

// A server of its own: its first administrator is made by the setup link.
let own: RunningServer
test.beforeAll(async () => {
  own = await startServer('main')
})
test.afterAll(() => own.remove())

test('an administrator makes accounts, and the audit says so', async ({ browser }) => {
  test.setTimeout(90_000)
  const context = await browser.newContext({ baseURL: own.url })
  const page = await context.newPage()
  await page.goto(`/setup?token=${await own.setupToken()}`)
  await page.getByLabel('Họ và tên').fill(ADMIN.name)
  await page.getByLabel('Thư điện tử').fill(ADMIN.email)
  await page.getByLabel('Mật khẩu').fill(ADMIN.password)
  await page.getByRole('button', { name: 'Tạo tài khoản' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  await page.getByRole('link', { name: 'Quản trị' }).click()
  await expect(page).toHaveURL(/\/admin\/users$/)

  const form = page.locator('form').filter({ has: page.getByRole('heading', { name: 'Thêm người dùng' }) })
  async function make(name: string, email: string, role: string) {
    await form.getByLabel('Họ và tên').fill(name)
    await form.getByLabel('Thư điện tử').fill(email)
    await form.getByLabel('Mật khẩu mới').fill('mat-khau-dai-02')
    await form.getByLabel('Vai trò').selectOption(role)
    if (role === 'unit') {
      await form.getByLabel('Tìm đơn vị').fill('so y te')
      await form.getByLabel('Trả lời cho đơn vị').selectOption('so-y-te')
    }
    await form.getByRole('button', { name: 'Tạo tài khoản' }).click()
    await expect(page.getByText(`Đã tạo tài khoản cho ${name}.`)).toBeVisible()
  }
  await make('Chị Biên Tập', 'bien-tap@example.vn', 'editor')
  await make('Anh Y Tế', 'y-te@example.vn', 'unit')
  const unitCard = page.getByRole('listitem').filter({ hasText: 'y-te@example.vn' })
  await expect(unitCard).toContainText('Sở Y tế')
  await expect(unitCard).toContainText('Đơn vị thực hiện')

  const editor = page.getByRole('listitem').filter({ hasText: 'bien-tap@example.vn' })
  await editor.getByText('Sửa Chị Biên Tập').click()
  await editor.getByLabel('Vai trò').selectOption('viewer')
  await editor.getByRole('button', { name: 'Lưu vai trò' }).click()
  await expect(editor.getByText('Chỉ xem').first()).toBeVisible()
  await expectNoAxeViolations(page)

  await page.getByRole('link', { name: 'Nhật ký' }).click()
  const entries = page.getByRole('main').locator('ol > li')
  await expect(entries.first()).toContainText('Đổi vai trò')
  await expect(entries.filter({ hasText: 'Tạo tài khoản' }).filter({ hasText: 'y-te@example.vn' })).toHaveCount(1)
  await expect(entries.filter({ hasText: 'Tạo tài khoản' }).filter({ hasText: 'bien-tap@example.vn' })).toHaveCount(1)
  await expect(entries.last()).toContainText('liên kết thiết lập')
  await page.getByRole('button', { name: 'Kiểm tra tính toàn vẹn' }).click()
  await expect(page.getByText(/Nhật ký còn nguyên vẹn: \d+ mục\./)).toBeVisible()
  await page.getByLabel('Việc').selectOption('session:sign-in')
  await page.getByRole('button', { name: 'Xem' }).click()
  await expect(entries).toHaveCount(1)
  await expect(entries.first()).toContainText(ADMIN.name)
  await expectNoAxeViolations(page)
  await context.close()
})
