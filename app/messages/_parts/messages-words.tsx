'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import { messages as desk } from '@/lib/i18n/vi/messages'
import { zones } from '@/lib/i18n/vi/zones'

const messages = { common, zones, messages: desk }

/** The words of the desk: apart, so that the first page does not carry them. */
export function MessagesWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
