import { createTranslator } from 'use-intl/core'
import { expect, test } from 'vitest'
import { shareText } from '@/app/(overview)/_parts/since/share-text'
import { type LookedChange, sinceLastLook } from '@/lib/domain/since-last-look'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { vi } from '@/lib/i18n/vi'
import { province } from '../support/province'

const t = createTranslator({ locale: LOCALE, timeZone: TIME_ZONE, messages: vi })
const words: Parameters<typeof shareText>[2] = {
  share: (key, values) => t(`phone.share.${key}`, values as never),
  kind: (kind) => (kind === 'scheduled' ? t('phone.since.scheduled') : t(`phone.since.kinds.${kind}`)),
  zone: (key) => t(`overview.zoneShort.${key}`),
}
const places = new Map(province.map((place) => [place.code, place]))
const FROM = '2026-01-10T08:00:00+07:00'
const TO = '2026-01-11T14:05:00+07:00'
const text = (changes: readonly LookedChange[], scheduled: Parameters<typeof sinceLastLook>[2] = []) =>
  shareText({ since: sinceLastLook({ seq: 0, scheduled: [] }, changes, scheduled), from: FROM, to: TO }, places, words)

test('a few changes are told one by one, in whole names', () => {
  const told = text(
    [
      { seq: 1, commune: '31783', from: 'yellow', to: 'orange' },
      { seq: 2, commune: '31783', from: 'orange', to: 'red' },
      { seq: 3, commune: '31498', from: 'red', to: 'yellow' },
    ],
    [{ decision: { id: 'a', number: '95/QĐ-BCĐ' }, issuer: '', effectiveAt: '2026-01-12T00:00:00+07:00', items: [] }],
  )
  expect(told.split('\n')).toEqual([
    'Vùng nguy cơ Sóc Trăng, thay đổi từ 08:00 10/01/2026 đến 14:05 11/01/2026.',
    'Tăng mức nguy cơ (1):',
    '- Phường 1 (Thị xã Vĩnh Châu): vàng → đỏ',
    'Giảm mức nguy cơ (1):',
    `- ${places.get('31498')?.name} (${places.get('31498')?.districtName}): đỏ → vàng`,
    'Sắp có hiệu lực (1):',
    '- Quyết định 95/QĐ-BCĐ: 0 địa bàn, từ 00:00 12/01/2026',
  ])
})

test('a whole province fits a message, and its numbers add up', () => {
  const told = text(province.map(({ code }, index) => ({ seq: index + 1, commune: code, from: null, to: 'orange' })))
  const numbers = [...told.matchAll(/: (\d+) địa bàn$/gm)].map(([, count]) => Number(count))
  expect(numbers).toHaveLength(11)
  expect(numbers.reduce((sum, count) => sum + count, 0)).toBe(109)
  expect(told.length).toBeLessThan(2_000)
})

test('the worst mixture still fits a message', () => {
  const zones = ['green', 'yellow', 'orange', 'red', null] as const
  const changes = province.flatMap(({ code }, index): LookedChange[] => {
    const from = zones[index % 5] ?? null
    const to = zones[(index * 3 + 1) % 5] ?? null
    return [{ seq: index + 1, commune: code, from, to }]
  })
  expect(text(changes).length).toBeLessThan(2_000)
})
