import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageFor } from '@/lib/content'
import { fillBlanks } from '@/lib/domain/fill-blanks'
import { fillPackage } from '@/lib/domain/fill-package'
import { BLANKS } from '@/lib/domain/message-package'

describe('fillBlanks', () => {
  it('fills, with a capital only where a sentence opens', () => {
    expect(fillBlanks('{commune} vẫn xanh. {commune}, là {commune}.\n– {commune}', { commune: 'xã An Mỹ' })).toEqual({
      ok: true,
      value: 'Xã An Mỹ vẫn xanh. Xã An Mỹ, là xã An Mỹ.\n– Xã An Mỹ',
    })
  })

  it('refuses an unknown, an empty and a malformed blank, naming each', () => {
    expect(fillBlanks('{comune} {zone}', { zone: '' })).toEqual({
      ok: false,
      reason: 'unknown-blank',
      blanks: ['comune', 'zone'],
    })
    expect(fillBlanks('{zone} {zone} {decision}', { zone: '  ' })).toEqual({
      ok: false,
      reason: 'empty-blank',
      blanks: ['zone', 'decision'],
    })
    expect(fillBlanks('{ commune }', { commune: 'x' })).toMatchObject({ ok: false, blanks: [' commune '] })
    expect(fillBlanks('{commune', { commune: 'x' })).toMatchObject({
      ok: false,
      reason: 'unknown-blank',
      blanks: ['{'],
    })
    expect(fillBlanks('{toString}', {})).toMatchObject({ ok: false, reason: 'unknown-blank' })
    expect(fillBlanks('là {commune}', { commune: '{zone}' })).toMatchObject({ ok: false, blanks: ['commune'] })
  })

  it('takes a fill as it is, whatever it holds', () => {
    expect(fillBlanks('là {commune}.', { commune: '$& $1' })).toEqual({ ok: true, value: 'là $& $1.' })
  })

  it('never lets a brace survive, for any text and any fills', () => {
    const piece = fc.oneof(fc.string(), fc.constantFrom('{', '}', ...BLANKS.map((blank) => `{${blank}}`)))
    const fills = fc.record(Object.fromEntries(BLANKS.map((blank) => [blank, fc.string()])), { requiredKeys: [] })
    fc.assert(
      fc.property(fc.array(piece), fills, (pieces, given) => {
        const result = fillBlanks(pieces.join(''), given)
        if (result.ok) expect(result.value).not.toMatch(/[{}]/)
        else expect(result.blanks.length).toBeGreaterThan(0)
      }),
    )
  })
})

describe('optional parts', () => {
  const text = 'Xin gọi Trạm Y tế. [[Số {hotline}.]] Cảm ơn.'

  it('keeps a part that is filled, leaves out one that is not', () => {
    expect(fillBlanks(text, { hotline: '0' })).toEqual({ ok: true, value: 'Xin gọi Trạm Y tế. Số 0. Cảm ơn.' })
    expect(fillBlanks(text, {})).toEqual({ ok: true, value: 'Xin gọi Trạm Y tế. Cảm ơn.' })
  })

  it.each(['[[a [[b]] c]]', 'a ]] b', '[[a', '[[{comune}]]'])('refuses %s', (stray) => {
    expect(fillBlanks(stray, {})).toMatchObject({ ok: false, reason: 'unknown-blank' })
  })
})

describe('fillPackage', () => {
  it('marks a text that lacks a fill, and refuses only unknown blanks', () => {
    const template = packageFor(null, null)
    template.purpose.text = 'Về {commune}, gọi {hotline}'
    const result = fillPackage(template, { commune: 'xã An Mỹ', district: 'huyện Kế Sách' })
    expect(result.ok && result.value.purpose).toMatchObject({
      text: 'Về xã An Mỹ, gọi {hotline}',
      missing: ['hotline'],
    })
    template.purpose.text = 'Về {comune}'
    expect(fillPackage(template, {})).toMatchObject({ ok: false, reason: 'unknown-blank', blanks: ['comune'] })
  })

  it('reads scripts with the spoken fills, writes posts with the others', () => {
    const fills = { commune: 'Phường 1', district: 'thị xã Vĩnh Châu', spoken: { commune: 'Phường Một' } }
    const result = fillPackage(packageFor(null, null), fills)
    expect(result.ok && result.value.channels.loudspeaker[0]?.text).toContain('Phường Một')
    expect(result.ok && result.value.channels.online[0]?.text).toContain('Phường 1')
  })

  it('fills titles too, and leaves the template as it was', () => {
    const template = packageFor(null, null)
    template.purpose.title = 'Về {commune}'
    const result = fillPackage(template, { commune: 'xã An Mỹ', district: 'huyện Kế Sách' })
    expect(result.ok && result.value.purpose.title).toBe('Về xã An Mỹ')
    expect(template.purpose.title).toBe('Về {commune}')
  })
})
