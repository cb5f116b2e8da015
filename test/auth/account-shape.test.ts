import { describe, expect, it } from 'vitest'
import { USERNAME_SHAPE } from '@/lib/auth/account-shape'

describe('the shape of a user name', () => {
  it('is one that browsers accept as a pattern', () => {
    // HTML, "the pattern attribute": compiled with the flag v. Otherwise the field would check nothing.
    const compiled = new RegExp(`^(?:${USERNAME_SHAPE.source})$`, 'v')
    for (const name of ['truc-ban', 'a.b_c', 'ABC']) expect(compiled.test(name)).toBe(true)
    for (const name of ['ab', 'có dấu', 'a@b.vn', 'a b c', 'x'.repeat(31)]) expect(compiled.test(name)).toBe(false)
  })
})
