'use client'

import { useTranslations } from 'use-intl'
import { stillWaiting } from '@/lib/domain/scheduled'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import { useNow } from '../engine'
import { countdownOf } from './countdown'
import styles from './idle.module.css'

const SHOWN = 2

/** The decisions whose time comes next, each with the time left by the server's clock. */
export function NextScheduled() {
  const t = useTranslations('wall.scheduled')
  const now = useNow()
  const all = useBoard((state) => state.scheduled)
  const stale = useBoard((state) => state.stale)
  // Without word from the server nobody knows what became of it: it stays in sight.
  const scheduled = stale ? all : stillWaiting(all, now)
  const more = scheduled.length - SHOWN
  return (
    <section className={styles.panel} aria-labelledby="wall-scheduled">
      <h2 id="wall-scheduled">{t('title')}</h2>
      {scheduled.length === 0 ? (
        <p className={styles.quiet}>{t('none')}</p>
      ) : (
        <ul className={styles.lines}>
          {scheduled.slice(0, SHOWN).map(({ decision, effectiveAt, items }) => (
            <li key={decision.id}>
              <Left effectiveAt={effectiveAt} />
              <span>
                {t('at', { number: decision.number, count: items.length, time: formatDateTime(effectiveAt) })}
              </span>
            </li>
          ))}
        </ul>
      )}
      {more > 0 ? <p className={styles.quiet}>{t('more', { count: more })}</p> : null}
    </section>
  )
}

function Left({ effectiveAt }: { effectiveAt: string }) {
  const t = useTranslations('wall.scheduled')
  const left = countdownOf(Date.parse(effectiveAt) - useNow())
  if (!left) return <strong className={styles.left}>{t('due')}</strong>
  const time = left.days > 0 ? t('days', { days: left.days, time: left.clock }) : left.clock
  return (
    <strong className={`tabular ${styles.left}`} suppressHydrationWarning>
      {t('countdown', { time })}
    </strong>
  )
}
