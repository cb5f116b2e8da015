/** Browsers inside other programs: they cannot install, and cannot receive notifications. */
export type InAppBrowser = 'zalo' | 'messenger' | 'facebook' | 'instagram' | 'tiktok' | 'viber' | 'line' | 'other'

/** By what they say of themselves; the first that fits. Messenger also names Facebook. */
const SIGNS: readonly [InAppBrowser, RegExp][] = [
  ['zalo', /\bZalo/i],
  ['messenger', /MessengerForiOS|MessengerLite|Orca-Android|FB_IAB\/MESSENGER|FBAN\/Messenger/i],
  ['facebook', /\bFB(AN|AV|_IAB|IOS)\b|\bFBAN|\bFBAV|FB_IAB/],
  ['instagram', /\bInstagram\b/],
  ['tiktok', /musical_ly|BytedanceWebview|\bTikTok\b|\btrill_/i],
  ['viber', /\bViber\b/i],
  ['line', /\bLine\/\d/],
  ['other', /; wv\)|MicroMessenger|\bGSA\/|\bSkype|\bTelegram|\bTwitter\b|\bSnapchat\b|\bLinkedInApp\b/i],
]

/**
 * Which in-app browser this is; null for a real browser and for the installed
 * application (which on iOS names itself like an unnamed in-app browser).
 */
export function inAppBrowser(userAgent: string, isInstalled: boolean): InAppBrowser | null {
  if (isInstalled) return null
  const named = SIGNS.find(([, sign]) => sign.test(userAgent))
  if (named) return named[0]
  const isIos = /\b(iPhone|iPad|iPod)\b/.test(userAgent)
  return isIos && /AppleWebKit/.test(userAgent) && !/\bSafari\//.test(userAgent) ? 'other' : null
}

/** Whether this is an iPhone or iPad; an iPad calls itself a Macintosh, but has a touch screen. */
export const isIos = (userAgent: string, touchPoints: number): boolean =>
  /\b(iPhone|iPad|iPod)\b/.test(userAgent) || (/\bMacintosh\b/.test(userAgent) && touchPoints > 1)
