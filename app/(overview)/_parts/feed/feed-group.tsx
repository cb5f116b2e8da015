'use client'

import { useTranslations } from 'use-intl'
import { tallyOf } from '@/lib/domain/act'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import styles from './change-feed.module.css'
import { FeedLine } from './feed-line'
import type { FeedGroup as Group } from './group-feed'

/** Up to so many changes stand open. */
const OPEN_UP_TO = 3

/** `partly`: older changes of the same act may not be loaded yet, so the numbers are at least these. */
export function FeedGroup({ group, partly }: { group: Group; partly: boolean }) {
  const t = useTranslations('overview.feed')
  const { act, decision, effectiveAt, items } = group
  const lines = (
    <ul className={styles.lines}>
      {items.map((item) => (
        <FeedLine key={item.seq} item={item} />
      ))}
    </ul>
  )
  return (
    <li className={styles.group} data-act={act}>
      <h3>{t(act, { number: decision.number })}</h3>
      <p className={`tabular ${styles.time}`}>{t('effective', { time: formatDateTime(effectiveAt) })}</p>
      {items.length <= OPEN_UP_TO && !partly ? (
        lines
      ) : (
        <>
          <p className={styles.summary}>{t(partly ? 'partly' : 'summary', { count: items.length })}</p>
          <ul className={styles.tallies}>
            {tallyOf(items).map(({ name, to, count }) => (
              <li key={`${name} ${to}`}>
                <ZoneBadge zone={to} short /> {t('tally', { count, name })}
              </li>
            ))}
          </ul>
          <details className={styles.more}>
            <summary>{t('open')}</summary>
            {lines}
          </details>
        </>
      )}
    </li>
  )
}
