import { readFile } from 'node:fs/promises'
import { unzipSync } from 'fflate'
import { expect, test } from './support/fixtures'
import { changed } from './support/place-drafts'

test.use({ viewport: { width: 390, height: 844 } })

test('a change is taken away as files, and its address opened on another phone', async ({ page, server }) => {
  // A share sheet of a phone that takes files: this browser has none.
  await page.addInitScript(() => {
    const shared: ShareData[] = []
    Object.assign(window, { shared })
    navigator.canShare = () => true
    navigator.share = async (data) => void shared.push(data ?? {})
  })
  const seq = await changed(server, '31771', 'red')
  await page.goto(`/changes/${seq}`)
  const part = page.getByRole('region', { name: 'Mang đi' })
  for (const name of [/^PDF/, /^Word/, /^Tờ rơi A5/, /^Áp phích A4/, /^Áp phích A3/, /^Ảnh đăng mạng/, /^Tất cả/])
    await expect(part.getByRole('link', { name })).toBeVisible()

  const take = async (name: RegExp) => {
    const [download] = await Promise.all([page.waitForEvent('download'), part.getByRole('link', { name }).click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const pdf = await take(/^PDF/)
  expect(pdf.name).toMatch(/^vung-do_.+\.pdf$/)
  expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  const zip = await take(/^Tất cả/)
  expect(zip.name).toMatch(/\.zip$/)
  const names = Object.keys(unzipSync(zip.bytes))
  for (const end of ['.docx', '.png', 'README.txt']) expect(names.some((one) => one.endsWith(end))).toBe(true)

  // The server of the tests answers at 127.0.0.1: a code would lead another phone to itself.
  const code = part.getByText('Mở trên điện thoại khác')
  await code.click()
  await expect(part.getByText(/Chưa có mã QR vì địa chỉ này chỉ mở được trên máy chủ/)).toBeVisible()
  await expect(part.getByRole('link', { name: `${server.url}/changes/${seq}` })).toBeVisible()

  await part.getByRole('button', { name: 'Chia sẻ liên kết' }).click()
  await part.getByRole('button', { name: 'Chia sẻ ảnh' }).click()
  const shared = () =>
    page.evaluate(() =>
      (window as unknown as { shared: ShareData[] }).shared.map(({ url, files }) => ({
        url,
        files: files?.map(({ type, size }) => ({ type, heavy: size > 10_000 })),
      })),
    )
  await expect.poll(shared).toEqual([
    { url: `${server.url}/changes/${seq}`, files: undefined },
    { url: undefined, files: [{ type: 'image/png', heavy: true }] },
  ])
})

test('where a browser shares nothing, no button says so', async ({ page, server }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'share', { value: undefined }))
  const seq = await changed(server, '31771', 'red')
  await page.goto(`/changes/${seq}`)
  await expect(page.getByRole('banner').getByText('Trực tiếp')).toBeVisible()
  await expect(page.getByRole('region', { name: 'Mang đi' }).getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('button', { name: /^Chia sẻ/ })).toHaveCount(0)
})
