import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { makeFileOf } from './make'
import { changeView, documentOf } from './support'

const change = changeView('31567', 'yellow', 'red')
const { bytes } = await makeFileOf('package.docx', change)
const parts = unzipSync(bytes)
const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
const flat = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

/** What a reader does: shows a font's first 32 bytes by its key, read from the end (ECMA-376 part 4, §3.3.3). */
function shown(name: string, key: string): Buffer {
  const font = Buffer.from(parts[name] ?? [])
  const bytesOfKey = key.replaceAll('-', '').match(/../g) ?? []
  for (let i = 0; i < 32; i += 1) font[i] = (font[i] ?? 0) ^ Number.parseInt(bytesOfKey[15 - (i % 16)] ?? '0', 16)
  return font
}

describe('DOCX', () => {
  it('says every text of the package, opened again', async () => {
    const { value, messages } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(messages.filter(({ type }) => type === 'error')).toEqual([])
    const text = flat(value)
    for (const { heading, items } of documentOf(change).sections) {
      expect(text).toContain(flat(heading))
      for (const item of items)
        for (const line of item.text.split('\n')) expect(text, item.text).toContain(flat(line.replace(/^[–-] /, '')))
    }
    expect(text).toContain('https://ban-do.example/changes/12')
  })
  it('has headings and lists that Word knows, and the code with words for it', async () => {
    const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })
    const headings = [...value.matchAll(/<h1>(.*?)<\/h1>/g)].map(([, heading]) => heading)
    const { sections } = documentOf(change)
    expect(headings.filter((heading) => sections.some((one) => one.heading === heading))).toHaveLength(sections.length)
    expect(value.match(/<li>/g)?.length).toBeGreaterThan(change.package.dos.length + change.package.donts.length)
    expect(value).toMatch(/<h2>/)
    expect(value).toMatch(/<img alt="Mã QR mở địa chỉ https:\/\/ban-do\.example\/changes\/12"/)
  })
  it('is in Vietnamese, with running heads, page numbers and the address', () => {
    expect(part('word/styles.xml')).toMatch(/<w:lang [^>]*w:val="vi-VN"/)
    expect(part('word/header1.xml')).toContain('Vùng đỏ: Thị trấn Huỳnh Hữu Nghĩa')
    expect(part('word/footer1.xml')).toContain('https://ban-do.example/changes/12')
    expect(part('word/footer1.xml')).toMatch(/>PAGE<[\s\S]*>NUMPAGES</)
    expect(part('docProps/core.xml')).toContain('2021-08-14T17:00:05Z')
  })
  it('carries its own fonts, hidden by the keys that stand in the table', () => {
    const keys = [...part('word/fontTable.xml').matchAll(/w:fontKey="\{([^}]+)\}"/g)].map(([, key = '']) => key)
    expect(keys).toHaveLength(2)
    const folder = 'node_modules/@expo-google-fonts/be-vietnam-pro'
    const files = ['400Regular/BeVietnamPro_400Regular.ttf', '700Bold/BeVietnamPro_700Bold.ttf']
    keys.forEach((key, i) => {
      const font = shown(`word/fonts/font${i + 1}.odttf`, key)
      expect(Buffer.compare(font, readFileSync(`${folder}/${files[i]}`))).toBe(0)
    })
    expect(part('word/styles.xml')).toContain('w:ascii="Be Vietnam Pro"')
    expect(part('word/fontTable.xml')).toContain('<w:altName w:val="Arial"/>')
  })
  it('is the same each time, whatever the clock says', async () => {
    await new Promise((later) => setTimeout(later, 1_100))
    expect(Buffer.compare((await makeFileOf('package.docx', change)).bytes, bytes)).toBe(0)
    expect(part('word/_rels/document.xml.rels')).toContain('Id="rIdLink1"')
    expect(part('word/document.xml')).toContain('r:id="rIdLink1"')
  })
  it('sets Khmer in a Khmer font, and marks a text whose blank nothing filled', async () => {
    const [item, ...rest] = change.package.channels.print
    if (!item) throw new Error('No leaflet.')
    const print = [{ ...item, text: 'Gọi {hotline} សួស្តី', missing: ['hotline'] }, ...rest]
    const broken = { ...change, package: { ...change.package, channels: { ...change.package.channels, print } } }
    const files = unzipSync((await makeFileOf('package.docx', broken)).bytes)
    const text = strFromU8(files['word/document.xml'] ?? new Uint8Array())
    expect(text).toContain('CHƯA DÙNG ĐƯỢC. Còn thiếu: số điện thoại hỗ trợ.')
    expect(text).toMatch(/w:cs="Noto Sans Khmer"[\s\S]{0,200}សួស្តី/)
    expect(Object.keys(files).filter((name) => name.endsWith('.odttf'))).toHaveLength(4)
  })
})
