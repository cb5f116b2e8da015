'use client'

import { useTranslations } from 'use-intl'
import { formatClock, formatDay } from '@/lib/i18n/format-time'
import { LOCALE, TIME_ZONE } from '@/lib/i18n/locale'
import { useEngine, useNow } from '../engine'
import styles from '../wall-screen.module.css'

const weekday = new Intl.DateTimeFormat(LOCALE, { timeZone: TIME_ZONE, weekday: 'long' })

/** The server's clock and date in the province; says so where only the device's own is known. */
export function ClockFace() {
  const t = useTranslations('wall')
  const isKnown = useEngine()?.clock.isKnown() ?? true
  const iso = new Date(useNow()).toISOString()
  return (
    <div className={styles.clock}>
      <time
        className={`tabular ${styles.time}`}
        dateTime={iso}
        title={t(isKnown ? 'clock' : 'deviceClock')}
        suppressHydrationWarning
      >
        <Digits text={formatClock(iso)} />
      </time>
      <p className="tabular" suppressHydrationWarning>
        {t('weekday', { day: weekday.format(new Date(iso)), date: formatDay(iso) })}
      </p>
      {isKnown ? null : <p className={styles.doubt}>{t('deviceClock')}</p>}
    </div>
  )
}

/** Digits of one width: the font has none, and a clock must not jump. */
function Digits({ text }: { text: string }) {
  return (
    <>
      <span className="visually-hidden" suppressHydrationWarning>
        {text}
      </span>
      <span aria-hidden="true">
        {[...text].map((digit, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a place of the clock is what it is.
          <span key={place} className={styles.digit} data-sign={digit === ':' || undefined} suppressHydrationWarning>
            {digit}
          </span>
        ))}
      </span>
    </>
  )
}
