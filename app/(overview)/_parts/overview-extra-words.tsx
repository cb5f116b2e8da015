'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import { overview } from '@/lib/i18n/vi/overview'
import { phone } from '@/lib/i18n/vi/phone'
import { zones } from '@/lib/i18n/vi/zones'

const messages = { common, zones, overview, phone }

/** The words of what the overview loads apart: the first paint does without them. */
export function OverviewExtraWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
