import { expect, test } from 'vitest'
import { BLANKS } from '@/lib/domain/message-package'
import { textTools } from '@/lib/i18n/vi/text-tools'
import { PACES } from '@/lib/ui/package/tools/pace'

test('every blank that a text may carry has a name for people', () => {
  expect(Object.keys(textTools.blank)).toEqual([...BLANKS])
  for (const blank of BLANKS) expect(textTools.blank[blank]).not.toBe('')
  expect(Object.keys(textTools.paces).map(Number)).toEqual([...PACES])
})
