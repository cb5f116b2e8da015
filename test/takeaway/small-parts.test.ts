import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { createFileShelf } from '@/lib/takeaway/file-shelf'
import { keepLastWords } from '@/lib/takeaway/keep-last-words'
import { languagesOf } from '@/lib/takeaway/languages-of'
import { opensOnlyHere } from '@/lib/takeaway/only-here'
import { qrModules, qrPath } from '@/lib/takeaway/qr'
import { AddressCode } from '@/lib/ui/take-away/address-code'
import { changeView, documentOf } from './support'

const change = changeView('31567', 'yellow', 'red')

describe('an address that opens on the server only', () => {
  it.each([
    'http://localhost:3000',
    'http://127.0.0.1:3000',
    'http://[::1]:3000',
    'http://0.0.0.0',
    'http://a.localhost',
  ])('%s', (url) => expect(opensOnlyHere(url)).toBe(true))
  it.each(['https://vung.example.vn', 'http://192.168.1.20:3000', 'http://127.example.vn', 'http://localhost.vn'])(
    'not %s',
    (url) => expect(opensOnlyHere(url)).toBe(false),
  )
  it('has no code on the screen nor in the files, and it is said why', () => {
    const local = renderToStaticMarkup(AddressCode({ url: 'http://127.0.0.1:3000/changes/12' }))
    expect(local).not.toContain('<svg')
    expect(local).toContain('PUBLIC_URL')
    const url = 'https://ban-do.example/changes/12'
    expect(renderToStaticMarkup(AddressCode({ url }))).toContain(`d="${qrPath(qrModules(url))}"`)
    expect(documentOf(change, { baseUrl: 'http://localhost:3000' }).inForce).not.toContain('Quét mã')
    expect(documentOf(change).inForce).toContain('Quét mã')
  })
})

it('keeps the last words together without altering any', () => {
  expect(keepLastWords('hướng dẫn cho vùng vàng.')).toBe('hướng dẫn cho vùng\u00A0vàng.')
  fc.assert(
    fc.property(
      fc.string(),
      (text) => keepLastWords(text).replaceAll('\u00A0', ' ') === text.replaceAll('\u00A0', ' '),
    ),
  )
})

it('knows the languages of a package by its texts, not by words in them', () => {
  const [first, ...rest] = change.package.dos
  if (!first) throw new Error('Nothing to do.')
  const withDos = (item: typeof first) => ({ ...change.package, dos: [item, ...rest] })
  const before = languagesOf(change.package)
  expect(before.has('xx')).toBe(false)
  expect(languagesOf(withDos({ ...first, text: '"variants":{"xx":' })).has('xx')).toBe(false)
  const messages = withDos({ ...first, variants: { xx: { text: 'Nói khác' } } })
  expect(languagesOf(messages).has('xx')).toBe(true)
  expect(documentOf({ ...change, package: messages }, { language: 'xx' }).sheet.dos[0]?.text).toBe('Nói khác')
})

it('the shelf is bounded by bytes: the file not asked for longest is made again', async () => {
  let makings = 0
  const shelf = createFileShelf(
    async () => {
      makings += 1
      return { name: 'a', bytes: new Uint8Array(40) }
    },
    { kept: 100, atOnce: 1, waiting: 5 },
  )
  const ask = (seq: number) =>
    shelf({
      kind: 'card.png',
      change: { ...change, seq },
      options: { baseUrl: 'https://a.example', language: 'vi', demo: false },
    })
  for (const seq of [1, 2, 1, 3]) await ask(seq)
  expect(makings).toBe(3)
  await ask(1)
  expect(makings).toBe(3)
  await ask(2)
  expect(makings).toBe(4)
})
