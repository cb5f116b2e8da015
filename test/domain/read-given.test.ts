import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { readGiven } from '@/lib/domain/read-given'

const HOSTILE = [
  '{"length":{"toString":""}}',
  '{"length":{"valueOf":1,"toString":2}}',
  '{"size":{"toString":null},"length":{"toString":[]}}',
].map((text) => JSON.parse(text))

describe('what somebody sent', () => {
  const schemas = {
    text: z.string().min(1).max(5),
    list: z.array(z.string()).max(3),
    body: z.object({ unitId: z.string().max(100).nullable() }),
  }

  test.each(HOSTILE)('%j instead of a text or a list is refused, not thrown', (value) => {
    for (const schema of [schemas.text, schemas.list]) expect(readGiven<unknown>(schema, value).success).toBe(false)
    const read = readGiven(schemas.body, { unitId: value })
    expect(read.success).toBe(false)
    expect(read.error?.issues[0]?.message).toBeTruthy()
  })

  test('what is right comes through, what is wrong is named', () => {
    expect(readGiven(schemas.body, { unitId: null })).toEqual({ success: true, data: { unitId: null } })
    expect(readGiven(schemas.body, { unitId: 7 }).error?.issues[0]?.path).toEqual(['unitId'])
  })

  test('a fault of our own is not taken for a wrong input', () => {
    const broken = z.string().transform((text) => (text as unknown as { no: { such: string } }).no.such)
    expect(() => readGiven(broken, 'a')).toThrow(TypeError)
  })
})
