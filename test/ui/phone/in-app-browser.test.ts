import { expect, test } from 'vitest'
import { inAppBrowser, isIos } from '@/lib/ui/phone/in-app-browser'

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko)'
const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-A546E Build/UP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0'

test.each([
  ['zalo', `${IPHONE} Mobile/15E148 Zalo iOS/545 ZaloTheme/light ZaloLanguage/vn`],
  ['zalo', `${ANDROID} Chrome/125.0 Mobile Safari/537.36 Zalo android/24050 ZaloTheme/dark ZaloLanguage/vi`],
  ['facebook', `${IPHONE} Mobile/15E148 [FBAN/FBIOS;FBAV/465.0.0;FBBV/602;FBDV/iPhone14,5;FBMD/iPhone]`],
  ['facebook', `${ANDROID} Chrome/125.0 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/465.0.0.0;]`],
  ['messenger', `${IPHONE} Mobile/15E148 [FBAN/MessengerForiOS;FBAV/458.0;FBBV/6]`],
  ['messenger', `${ANDROID} Chrome/125.0 Mobile Safari/537.36 [FB_IAB/Orca-Android;FBAV/460.0.0.0;]`],
  ['instagram', `${IPHONE} Mobile/15E148 Instagram 334.0.0 (iPhone14,5; iOS 17_5; vi_VN)`],
  ['tiktok', `${ANDROID} Chrome/125.0 Mobile Safari/537.36 trill_2023 BytedanceWebview/d8a21c6`],
  ['viber', `${IPHONE} Mobile/15E148 Viber/22.3`],
  ['line', `${IPHONE} Mobile/15E148 Safari Line/14.9.0`],
  ['other', `${ANDROID} Chrome/125.0 Mobile Safari/537.36`],
  ['other', `${IPHONE} Mobile/15E148`],
] as const)('%s is known by what it says of itself: %s', (browser, userAgent) => {
  expect(inAppBrowser(userAgent, false)).toBe(browser)
})

test.each([
  [
    'Chrome on Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Mobile Safari/537.36',
  ],
  [
    'Samsung',
    'Mozilla/5.0 (Linux; Android 14; SM-A546E) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36',
  ],
  [
    'Cốc Cốc',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/124.0 Chrome/118.0.0.0 Safari/537.36',
  ],
  ['Safari', `${IPHONE} Version/17.5 Mobile/15E148 Safari/604.1`],
  ['Chrome on iOS', `${IPHONE} CriOS/125.0.6422.80 Mobile/15E148 Safari/604.1`],
  ['Firefox', 'Mozilla/5.0 (Android 14; Mobile; rv:126.0) Gecko/126.0 Firefox/126.0'],
  [
    'Edge',
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/125.0.0.0 Safari/537.36 Edg/125.0.0.0',
  ],
])('%s is a real browser', (_, userAgent) => {
  expect(inAppBrowser(userAgent, false)).toBeNull()
})

test('the installed application on iOS says no more of itself than an in-app browser, and is none', () => {
  expect(inAppBrowser(`${IPHONE} Mobile/15E148`, true)).toBeNull()
})

test('an iPad calls itself a Macintosh, and is told by its touch screen', () => {
  const ipad = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/17.5 Safari/605.1.15'
  expect(isIos(ipad, 5)).toBe(true)
  expect(isIos(ipad, 0)).toBe(false)
  expect(isIos(IPHONE, 5)).toBe(true)
})
