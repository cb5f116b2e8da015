import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { visibleText } from '@/lib/domain/hidden-characters'
import { lineSchema, textSchema } from '@/lib/domain/text'

const line = lineSchema(200)
const RLO = '\u202E'
const ZWSP = '\u200B'

describe('a line', () => {
  it.each([
    ['turned writing', `Quản ${RLO}trị\u202C`, 'Quản trị'],
    ['isolates', '\u2067UBND\u2069 xã', 'UBND xã'],
    ['nothing between letters', `U${ZWSP}B\u2060N\u00ADD`, 'UBND'],
    ['a mark of byte order', '\uFEFF89/QĐ-BCĐ', '89/QĐ-BCĐ'],
    ['tags and fillers', 'Sở\u{E0041}\u3164 Y tế', 'Sở Y tế'],
    ['controls', 'Sở\u0007 Y\u009B tế', 'Sở Y tế'],
    ['a number as a phone copies it', '\u202D0299 3822 333\u202C', '0299 3822 333'],
    ['a letter and its mark held apart', `a${ZWSP}\u0301n`, 'án'],
    ['line ends', 'một\nhai\u2028ba', 'một hai ba'],
  ])('does not hold %s', (_, typed, kept) => expect(line.parse(typed)).toBe(kept))

  it('of hidden characters alone is empty', () => {
    expect(line.safeParse(`${ZWSP}${RLO}\u3164`).success).toBe(false)
  })
  it('keeps what Khmer and pictures need', () => {
    expect(line.parse(`ខេត្ត${ZWSP}សុកត្រាំង`)).toBe(`ខេត្ត${ZWSP}សុកត្រាំង`)
    expect(line.parse('👩\u200D⚕\uFE0F bác sĩ')).toBe('👩\u200D⚕\uFE0F bác sĩ')
  })
  it('that looks like another is that other', () => {
    const hidden = fc.constantFrom(RLO, ZWSP, '\u200D', '\u2066', '\u00AD', '\uFEFF', '\u0001', '\u{E0020}')
    fc.assert(
      fc.property(fc.array(hidden, { maxLength: 6 }), fc.nat(20), (extra, at) => {
        const name = 'Ban Tuyên giáo Tỉnh ủy'
        expect(line.parse(name.slice(0, at) + extra.join('') + name.slice(at))).toBe(name)
      }),
    )
  })
})

describe('a text of several lines', () => {
  it('keeps its lines and tabs', () => {
    expect(textSchema(100).parse(`một\r\n\thai ${RLO}ba`)).toBe('một\r\n\thai ba')
  })
  it('is left alone the second time', () => {
    const sign = fc.constantFrom('a', 'ខ', '👩', ZWSP, '\u200D', '\uFE0F', '\uFEFF', RLO, '\u0000', '\n', '\u17B4')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
        const once = visibleText(signs.join(''))
        expect(visibleText(once)).toBe(once)
      }),
    )
  })
})
