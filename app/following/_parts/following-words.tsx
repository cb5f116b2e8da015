'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import { following } from '@/lib/i18n/vi/following'
import { zones } from '@/lib/i18n/vi/zones'

const messages = { common, zones, following }

/** The words of this page: apart, so that the first page does not carry them. */
export function FollowingWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
