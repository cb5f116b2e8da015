'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '../i18n/locale'
import { overview } from '../i18n/vi/overview'
import { zones } from '../i18n/vi/zones'

const messages = { overview, zones }

/** The map's own words, so that any screen can show one whatever words it has mounted. */
export function MapWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
