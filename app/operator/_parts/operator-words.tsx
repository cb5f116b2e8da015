'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import { doubts } from '@/lib/i18n/vi/doubts'
import { operator } from '@/lib/i18n/vi/operator'
import { refusals } from '@/lib/i18n/vi/refusals'
import { zones } from '@/lib/i18n/vi/zones'

const messages = { common, zones, operator, doubts, refusals }

/** The words of the operator's screens: apart, so that the public screens do not carry them. */
export function OperatorWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
