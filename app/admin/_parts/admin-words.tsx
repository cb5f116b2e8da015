'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { admin } from '@/lib/i18n/vi/admin'
import { common } from '@/lib/i18n/vi/common'

const messages = { common, admin }

/** The words of the administrators' pages: apart, so that the public screens do not carry them. */
export function AdminWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
