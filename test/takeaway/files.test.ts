import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { encode } from 'uqr'
import { describe, expect, it } from 'vitest'
import { qrModules, qrPath } from '@/lib/takeaway/qr'
import { type FileKind, makeFileOf } from './make'
import { changeView, documentOf } from './support'

const change = changeView('31567', 'yellow', 'red')
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  let text = ''
  for (let n = 1; n <= pdf.numPages; n += 1) {
    const { items } = await (await pdf.getPage(n)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  const [, , width, height] = (await pdf.getPage(1)).view
  const { info } = await pdf.getMetadata()
  return { text: flat(text), pages: pdf.numPages, size: [Math.round(width ?? 0), Math.round(height ?? 0)], info }
}

describe('PDF', () => {
  it('says every text of the package, on A4, with its title and language', async () => {
    const { bytes } = await makeFileOf('package.pdf', change)
    const { text, size, info, pages } = await read(bytes)
    for (const { items } of documentOf(change).sections)
      for (const item of items) for (const line of item.text.split(/\s+/)) expect(text, item.text).toContain(flat(line))
    expect(size).toEqual([595, 842])
    expect(info).toMatchObject({ Title: 'Vùng đỏ: Thị trấn Huỳnh Hữu Nghĩa (Huyện Mỹ Tú)', Language: 'vi-VN' })
    expect(text).toContain(`Trang1/${pages}`)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/FontFile2 /)
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/BaseFont \/[\w+]*BeVietnamPro-Bold/)
  })
  it.each([
    ['leaflet.pdf', [420, 595]],
    ['poster-a4.pdf', [595, 842]],
    ['poster-a3.pdf', [842, 1191]],
  ] as [FileKind, number[]][])('%s has its size, its zone in words and its address', async (kind, size) => {
    const made = await read((await makeFileOf(kind, change)).bytes)
    expect(made.size).toEqual(size)
    expect(made.text).toContain('VÙNGĐỎ')
    expect(made.text).toContain('https://ban-do.example/changes/12')
    if (kind !== 'leaflet.pdf') expect(made.pages).toBe(1)
  })
  it('marks a text whose blank nothing filled, and sets Khmer in a Khmer font', async () => {
    const [item, ...rest] = change.package.channels.print
    if (!item) throw new Error('No leaflet.')
    const print = [{ ...item, text: 'Gọi {hotline} សួស្តី', missing: ['hotline'] }, ...rest]
    const broken = { ...change, package: { ...change.package, channels: { ...change.package.channels, print } } }
    const { bytes } = await makeFileOf('package.pdf', broken)
    expect((await read(bytes)).text).toContain(flat('CHƯA DÙNG ĐƯỢC. Còn thiếu: số điện thoại hỗ trợ.'))
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/\/BaseFont \/[\w+]*NotoSansKhmer/)
  })
})

describe('ZIP', () => {
  it('holds every file and text under plain names, and is the same each time', async () => {
    const { bytes, name } = await makeFileOf('package.zip', change)
    expect(name).toBe('vung-do_thi-tran-huynh-huu-nghia_quyet-dinh-89-qd-bcd_12_tat-ca.zip')
    const files = unzipSync(bytes)
    const names = Object.keys(files)
    for (const one of names) expect(one).toMatch(/^[\w./-]+$/)
    expect(names.filter((one) => one.endsWith('.pdf'))).toHaveLength(4)
    const readme = names.find((one) => one.endsWith('/README.txt')) ?? ''
    expect(strFromU8(files[readme] ?? new Uint8Array())).toContain('Quyết định 89/QĐ-BCĐ')
    const texts = names
      .filter((one) => one.endsWith('.txt'))
      .map((one) => flat(strFromU8(files[one] ?? new Uint8Array())))
    for (const item of Object.values(change.package.channels).flat())
      expect(
        texts.some((text) => text.includes(flat(item.text))),
        item.id,
      ).toBe(true)
    expect(Buffer.compare(Buffer.from((await makeFileOf('package.zip', change)).bytes), Buffer.from(bytes))).toBe(0)
  })
})

it('the drawn code has the modules of the encoded one', () => {
  const modules = qrModules('https://ban-do.example/changes/12')
  expect(modules).toEqual(encode('https://ban-do.example/changes/12', { ecc: 'M', border: 4 }).data)
  const drawn = modules.map((row) => row.map(() => false))
  for (const [, x, y, run] of qrPath(modules).matchAll(/M(\d+) (\d+)h(\d+)v1/g))
    for (let i = 0; i < Number(run); i += 1) (drawn[Number(y)] ?? [])[Number(x) + i] = true
  expect(drawn).toEqual(modules)
})
