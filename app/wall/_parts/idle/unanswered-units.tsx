'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import styles from './idle.module.css'

export type UnansweredUnit = {
  id: string
  name: string
  /** Since when its answer is awaited, ISO. */
  since: string
}

const SHOWN = 4

/** Who has not answered yet, longest waiting first. `null`: units cannot answer in this system yet, and the screen says so. */
export function UnansweredUnits({ units }: { units: readonly UnansweredUnit[] | null }) {
  const t = useTranslations('wall.units')
  return (
    <section className={styles.panel} aria-labelledby="wall-units">
      <h2 id="wall-units">{t('title')}</h2>
      {units === null || units.length === 0 ? (
        <p className={styles.quiet}>{t(units === null ? 'notYet' : 'none')}</p>
      ) : null}
      {units && units.length > 0 ? (
        <ul className={styles.lines}>
          {units.slice(0, SHOWN).map(({ id, name, since }) => (
            <li key={id}>{t('line', { name, time: formatDateTime(since) })}</li>
          ))}
        </ul>
      ) : null}
      {units && units.length > SHOWN ? (
        <p className={styles.quiet}>{t('more', { count: units.length - SHOWN })}</p>
      ) : null}
    </section>
  )
}
