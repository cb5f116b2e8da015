'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { tallyOf } from '@/lib/domain/act'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { useWallPlaces } from '../wall-places'
import styles from './idle.module.css'
import { type Act, lastActs } from './last-acts'

const ACTS = 6
/** Up to so many changes are named one by one. */
const NAMED = 2

/** What changed last, by decision. As many as fit are seen: the screen does not scroll. */
export function LastChanges({ district }: { district: string | null }) {
  const t = useTranslations('wall.changes')
  const { districtOf } = useWallPlaces()
  const feed = useBoard((state) => state.feed)
  const acts = useMemo(
    () => lastActs(district ? feed.filter(({ commune }) => districtOf(commune) === district) : feed, ACTS),
    [feed, district, districtOf],
  )
  return (
    <section className={`${styles.panel} ${styles.growing}`} aria-labelledby="wall-changes">
      <h2 id="wall-changes">{t('title')}</h2>
      {acts.length === 0 ? <p className={styles.quiet}>{t('none')}</p> : null}
      <ol className={styles.acts}>
        {acts.map((act) => (
          <li key={act.key}>
            <ActLine act={act} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function ActLine({ act }: { act: Act }) {
  const t = useTranslations('wall.changes')
  const { communes, districts } = useWallPlaces()
  const { kind, decision, effectiveAt, changes } = act
  return (
    <>
      <p className={styles.act}>
        <strong>{t(kind, { number: decision.number })}</strong>{' '}
        <span className="tabular">{t('effective', { time: formatDateTime(effectiveAt) })}</span>
      </p>
      <ul className={styles.moves}>
        {changes.length <= NAMED
          ? changes.map(({ seq, commune, to }) => {
              const place = communes.get(commune)
              return (
                <li key={seq}>
                  <ZoneBadge zone={to} short /> {place?.name ?? commune},{' '}
                  {districts.get(place?.districtCode ?? '')?.name}
                </li>
              )
            })
          : tallyOf(changes).map(({ name, to, count }) => (
              <li key={`${name} ${to}`}>
                <ZoneBadge zone={to} short /> {t('tally', { count, name })}
              </li>
            ))}
      </ul>
    </>
  )
}
