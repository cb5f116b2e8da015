'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Assignment } from '@/lib/domain/assignment'
import { isOverdue } from '@/lib/domain/assignment-stage'
import { timeSpan } from '@/lib/domain/time-span'
import { AssignmentsProvider, useAssignments } from '@/lib/ui/units/assignments-provider'
import { useNow } from '../engine'
import { useWallPlaces } from '../wall-places'
import styles from './idle.module.css'
import { silentUnits } from './silent-units'

/** The newest changes need their room too. */
const ROOM = 3
const QUERIES = ['open=1&limit=1000']

/** Who has not answered yet, overdue first. A wall that nobody of the staff signed in on says that it cannot know. */
export function UnansweredUnits({ district, isStaff }: { district: string | null; isStaff: boolean }) {
  const t = useTranslations('wall.units')
  return (
    <section className={styles.panel} aria-labelledby="wall-units">
      <h2 id="wall-units">{t('title')}</h2>
      {isStaff ? (
        <AssignmentsProvider queries={QUERIES}>
          <Silent district={district} />
        </AssignmentsProvider>
      ) : (
        <p className={styles.quiet}>{t('signedOut')}</p>
      )}
    </section>
  )
}

function Silent({ district }: { district: string | null }) {
  const t = useTranslations('wall.units')
  const { districtOf } = useWallPlaces()
  const { all, status } = useAssignments()
  const { first, silent, overdue } = useMemo(
    () => silentUnits(all, { district, districtOf, room: ROOM }),
    [all, district, districtOf],
  )
  if (status === 'refused') return <p className={styles.quiet}>{t('signedOut')}</p>
  if (silent === 0) {
    const word = { ready: 'none', loading: 'loading', behind: 'behind' } as const
    return <p className={styles.quiet}>{t(word[status])}</p>
  }
  return (
    <>
      <p className={styles.quiet}>
        {t('count', { silent, overdue })}
        {status === 'behind' ? ` ${t('behind')}` : null}
      </p>
      <ul className={styles.lines}>
        {first.map((one) => (
          <Line key={one.id} assignment={one} />
        ))}
      </ul>
      {silent > first.length ? <p className={styles.quiet}>{t('more', { count: silent - first.length })}</p> : null}
    </>
  )
}

function Line({ assignment }: { assignment: Assignment }) {
  const t = useTranslations('wall.units')
  const now = useNow()
  const { unit, dueAt, sentAt, escalatedTo } = assignment
  const late = isOverdue(assignment)
  const span = (ms: number) => {
    const { unit: size, ...parts } = timeSpan(ms)
    return size === 'now' ? t('minutes', { minutes: 1 }) : t(size, parts)
  }
  const left = dueAt === null ? null : Date.parse(dueAt) - now
  const time = span(left === null ? now - Date.parse(sentAt) : Math.abs(left))
  return (
    <li className={styles.unit}>
      <span className={styles.unitName}>
        {unit.name}
        {escalatedTo ? <span className={styles.told}> · {t('told', { name: escalatedTo.name })}</span> : null}
      </span>
      <strong className={`tabular ${late ? styles.late : ''}`}>
        {t(left === null ? 'waiting' : left < 0 ? 'late' : 'left', { time })}
      </strong>
    </li>
  )
}
