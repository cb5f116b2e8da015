// @vitest-environment node
import { createRequire } from 'node:module'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth'
import { describe, expect, it } from 'vitest'
import { FILE_KINDS } from '@/lib/takeaway/file-kind'
import { fileName } from '@/lib/takeaway/file-names'
import { HOSTILE, HOSTILE_SHORT } from '../support/hostile'
import { makeFileOf } from './make'
import { changeView, documentOf } from './support'

type Dom = new (html?: string) => { window: typeof globalThis }
/** It brings no types of its own. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as { JSDOM: Dom }

/** A change all of whose free texts are markup, an entity, a field of Word, a path out of an archive. */
const EVIL = `${HOSTILE} ]]> &xxe; \\u{1} {HYPERLINK "javascript:x"} ../../etc/passwd`
const plain = changeView('31567', 'yellow', 'red')
const change = {
  ...plain,
  communeName: HOSTILE_SHORT,
  districtName: HOSTILE_SHORT,
  decision: { id: 'a', number: EVIL },
  units: plain.units.map((unit) => ({ ...unit, name: EVIL })),
  package: {
    ...plain.package,
    purpose: { ...plain.package.purpose, text: EVIL },
    dos: plain.package.dos.map((item) => ({ ...item, title: EVIL, text: EVIL })),
  },
}

describe('markup in the texts of a change', () => {
  it('is text in a document of Word, which is well-formed all through', async () => {
    const { bytes } = await makeFileOf('package.docx', change)
    const parts = unzipSync(bytes)
    const { DOMParser } = new JSDOM().window
    for (const [name, part] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue
      const text = strFromU8(part)
      const parsed = new DOMParser().parseFromString(text, 'application/xml')
      expect(parsed.querySelector('parsererror'), name).toBeNull()
      expect(text, name).not.toMatch(
        /<!DOCTYPE|<!ENTITY|TargetMode="External"[^>]*javascript:|w:instr="[^"]*javascript/i,
      )
    }
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) })
    expect(value).toContain(HOSTILE)
    const html = new JSDOM((await mammoth.convertToHtml({ buffer: Buffer.from(bytes) })).value).window.document
    expect(html.querySelector('script,svg,[onerror],a[href^="javascript"]')).toBeNull()
  })

  it('is text in a PDF: nothing runs, and links lead to the own address alone', async () => {
    const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
    const { bytes } = await makeFileOf('package.pdf', change)
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw).not.toMatch(/\/(JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm|RichMedia)\b/)
    const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
    expect(await pdf.getJSActions()).toBeNull()
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, at) => pdf.getPage(at + 1)))
    const notes = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat()
    for (const { url, unsafeUrl } of notes) expect(String(unsafeUrl ?? url)).toMatch(/^https:\/\/ban-do\.example\//)
    await pdf.destroy()
  }, 60_000)

  it('makes no name of a file anything but letters, digits, hyphens and underscores', () => {
    for (const kind of FILE_KINDS)
      expect(fileName(kind, documentOf(change))).toMatch(/^[a-z0-9_-]{1,200}\.(pdf|docx|png|zip)$/)
  })
})
