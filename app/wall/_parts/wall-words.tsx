'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import { wall } from '@/lib/i18n/vi/wall'
import { zones } from '@/lib/i18n/vi/zones'

const messages = { common, zones, wall }

/** The words of the wall display: apart, so that the public screens do not carry them. */
export function WallWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
