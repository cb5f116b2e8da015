'use client'

import type { ReactNode } from 'react'
import { IntlProvider } from 'use-intl'
import { LOCALE, TIME_ZONE } from '../i18n/locale'
import { change } from '../i18n/vi/change'
import { common } from '../i18n/vi/common'
import { commune } from '../i18n/vi/commune'
import { overview } from '../i18n/vi/overview'
import { signIn } from '../i18n/vi/sign-in'
import { textTools } from '../i18n/vi/text-tools'
import { zones } from '../i18n/vi/zones'

const messages = { common, zones, overview, commune, change, signIn, textTools }

/** The words of the public screens. A screen with more of its own mounts its own provider below this one. */
export function Words({ children }: { children: ReactNode }) {
  return (
    <IntlProvider locale={LOCALE} timeZone={TIME_ZONE} messages={messages}>
      {children}
    </IntlProvider>
  )
}
