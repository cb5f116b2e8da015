'use client'

import './globals.css'
import { LOCALE } from '@/lib/i18n/locale'
import { common } from '@/lib/i18n/vi/common'
import styles from '@/lib/ui/plain-page.module.css'

/** When even the frame of the pages fails: no store, no providers, only words and a new try. */
export default function GlobalError() {
  return (
    <html lang={LOCALE}>
      <body>
        <title>{common.errorTitle}</title>
        <main id="main" className={styles.page}>
          <h1>{common.errorTitle}</h1>
          <p>{common.errorText}</p>
          <p className={styles.ways}>
            <button type="button" className={styles.press} onClick={() => window.location.reload()}>
              {common.retry}
            </button>
          </p>
        </main>
      </body>
    </html>
  )
}
