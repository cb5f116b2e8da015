import { describe, expect, it } from 'vitest'
import { countWords, readingSeconds, smsSegments } from '@/lib/domain/text-measures'

describe('text measures', () => {
  it('counts syllables between white space, and no lone dash', () => {
    expect(countWords('  Vùng đỏ – ở\nnhà, “nhé”!  ')).toBe(5)
    expect(countWords('')).toBe(0)
  })

  it('reads 130 words in a minute', () => {
    expect(readingSeconds('bà '.repeat(130))).toBe(60)
  })

  it('cuts SMS at 70 characters, joined ones at 67', () => {
    const segments = [1, 70, 71, 134, 135, 201, 202].map((length) => smsSegments('ề'.repeat(length)))
    expect(segments).toEqual([1, 1, 2, 2, 3, 3, 4])
  })
})
