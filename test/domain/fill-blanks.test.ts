import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packageFor } from '@/lib/content'
import { fillBlanks, fillPackage } from '@/lib/domain/fill-blanks'
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

describe('fillPackage', () => {
  it('refuses with every blank at fault anywhere in the package, each once', () => {
    const result = fillPackage(packageFor('yellow', 'red'), { district: 'thị xã Vĩnh Châu' })
    expect(result).toMatchObject({ ok: false, reason: 'empty-blank' })
    if (!result.ok) expect([...result.blanks].sort()).toEqual(['commune', 'decision', 'effectiveAt', 'zone'])
  })

  it('fills titles too, and leaves the template as it was', () => {
    const template = packageFor(null, null)
    template.purpose.title = 'Về {commune}'
    const result = fillPackage(template, { commune: 'xã An Mỹ', district: 'huyện Kế Sách' })
    expect(result.ok && result.value.purpose.title).toBe('Về xã An Mỹ')
    expect(template.purpose.title).toBe('Về {commune}')
  })
})
