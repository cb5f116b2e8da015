'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { type AnswerView, type AssignedChange, groupMoves } from '@/lib/domain/answer-view'
import { formatDateTime } from '@/lib/i18n/format-time'
import { zoneKey } from '@/lib/map/zone-style'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { LoudText } from './loud-text'
import styles from './task.module.css'

/** Up to so many places are shown open, one by one. */
const FEW = 3

type TaskPlacesProps = { view: AnswerView; token?: string | undefined; heading: 'h2' | 'h4' }

/** Where and why: the changes by what they are called and by district, and the green places to be kept green. */
export function TaskPlaces({ view, token, heading: Heading }: TaskPlacesProps) {
  const t = useTranslations('units.task')
  const zones = useTranslations('zones')
  const { changes, keepGreen } = view
  const isFew = changes.length <= FEW
  return (
    <>
      {changes.length > 0 ? <Heading>{t('where')}</Heading> : null}
      {groupMoves(changes).map((group) => (
        <details key={`${group.name} ${group.to}`} className={styles.group} open={isFew}>
          <summary>
            <ZoneBadge zone={group.to} /> <strong>{t('move', { name: group.name, count: group.count })}</strong>
          </summary>
          {group.districts.map(({ district, changes: here }) => (
            <section key={district} className={styles.district} aria-label={district}>
              <p className={styles.districtName}>{district}</p>
              <ul className={styles.places}>
                {here.map((change) => (
                  <Place key={change.seq} change={change} token={token} open={changes.length === 1} />
                ))}
              </ul>
            </section>
          ))}
        </details>
      ))}
      {keepGreen.length > 0 ? (
        <>
          <Heading>{t('keepGreen')}</Heading>
          <ul className={styles.places}>
            {keepGreen.map(({ commune, name, districtName, neighbours }) => (
              <li key={commune} className={styles.place}>
                <p>
                  {t('keepGreenWhy', {
                    place: name,
                    district: districtName,
                    neighbours: neighbours
                      .map((one) => t('neighbour', { name: one.name, zone: zones(zoneKey(one.zone)).toLowerCase() }))
                      .join(', '),
                  })}
                </p>
                {neighbours[0] ? (
                  <LoudText
                    seq={neighbours[0].seq}
                    commune={commune}
                    place={name}
                    token={token}
                    open={changes.length === 0 && keepGreen.length === 1}
                  />
                ) : null}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}

function Place({ change, token, open }: { change: AssignedChange; token?: string | undefined; open: boolean }) {
  const t = useTranslations('units.task')
  const { seq, commune, communeName, effectiveAt, overtaken } = change
  return (
    <li className={styles.place}>
      <p className={styles.row}>
        <strong>{communeName}</strong>
        <span className="tabular">{t('effective', { time: formatDateTime(effectiveAt) })}</span>
      </p>
      {overtaken ? (
        <p className={styles.warning}>
          {t('overtaken')}{' '}
          <Link href={`/communes/${commune}`} prefetch={false}>
            {t('inForce')}
            <span className="visually-hidden"> {communeName}</span>
          </Link>
        </p>
      ) : (
        <>
          <p>
            <Link className={styles.link} href={`/changes/${seq}`} prefetch={false}>
              {t('texts')}
              <span className="visually-hidden"> {communeName}</span>
            </Link>
          </p>
          <LoudText seq={seq} place={communeName} token={token} open={open} />
        </>
      )}
    </li>
  )
}
