import { expect, test } from 'vitest'
import { type DeviceFacts, pushSituation } from '@/lib/ui/follow/push-situation'

const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 Version/17.5 Mobile/15E148 Safari/604.1'
const CHROME = 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 Chrome/125.0.0.0 Mobile Safari/537.36'
const device = (over: Partial<DeviceFacts> = {}): DeviceFacts => ({
  userAgent: CHROME,
  touchPoints: 5,
  isInstalled: false,
  isSecure: true,
  hasWorkers: true,
  hasPush: true,
  permission: 'default',
  ...over,
})

test.each([
  ['a phone that has not been asked', device(), 'possible'],
  ['a phone that allowed it', device({ permission: 'granted' }), 'possible'],
  ['a phone that forbade it', device({ permission: 'denied' }), 'denied'],
  ['an iPhone in Safari', device({ userAgent: SAFARI, hasPush: false, permission: null }), 'ios-browser'],
  ['an iPhone from its home screen', device({ userAgent: SAFARI, isInstalled: true }), 'possible'],
  [
    'an old iPhone from its home screen',
    device({ userAgent: SAFARI, isInstalled: true, hasPush: false }),
    'unsupported',
  ],
  ['an old browser', device({ hasPush: false, permission: null }), 'unsupported'],
  ['an address without https', device({ isSecure: false, hasWorkers: false }), 'insecure'],
  ['Zalo', device({ userAgent: `${CHROME} Zalo android/24050`, hasPush: false, permission: null }), 'in-app'],
] as const)('%s', (_, facts, kind) => {
  expect(pushSituation(facts).kind).toBe(kind)
})
