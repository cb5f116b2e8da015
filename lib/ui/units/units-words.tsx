'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '../../i18n/locale'
import { common } from '../../i18n/vi/common'
import { units } from '../../i18n/vi/units'
import { zones } from '../../i18n/vi/zones'

const messages = { common, zones, units }

/** The words of units' answers: apart, so that the public screens do not carry them. */
export function UnitsWords({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
