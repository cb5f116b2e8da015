'use client'

import { X } from 'lucide-react'
import Link from 'next/link'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { UNCLASSIFIED } from '@/lib/domain/board'
import { communeFullName } from '@/lib/domain/commune'
import { formatDateTime } from '@/lib/i18n/format-time'
import { useBoard } from '@/lib/ui/board-provider'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { OverviewExtraWords } from '../overview-extra-words'
import { usePlaces } from '../places'
import { findCommune, type Whereabouts } from './find-commune'
import styles from './where.module.css'

export type WhereAnswerProps = { onPick: (code: string) => void; onClose: () => void }

const KILOMETRE = 1_000

function useDistance() {
  const t = useTranslations('phone.where')
  return (metres: number) =>
    metres < KILOMETRE
      ? t('metres', { count: Math.ceil(metres / 10) * 10 })
      : t('kilometres', { count: Math.ceil(metres / 100) / 10 })
}

function Place({ code, onPick }: { code: string; onPick: (code: string) => void }) {
  const t = useTranslations('phone.where')
  const place = usePlaces().byCode.get(code)
  const { zone, since } = useBoard((state) => state.zones[code] ?? UNCLASSIFIED)
  return (
    <div className={styles.place}>
      <p>
        <strong>{place ? communeFullName(place) : code}</strong>
      </p>
      <p className={styles.zone}>
        <ZoneBadge zone={zone} />{' '}
        {since ? <span className="tabular">{t('since', { time: formatDateTime(since) })}</span> : null}
      </p>
      <p className={styles.ways}>
        <button type="button" className={styles.link} onClick={() => onPick(code)}>
          {t('show')}
        </button>
        <Link href={`/communes/${code}`} prefetch={false}>
          {t('open')}
        </Link>
      </p>
    </div>
  )
}

function Words({ found }: { found: Whereabouts }) {
  const t = useTranslations('phone.where')
  const distance = useDistance()
  const { byCode } = usePlaces()
  switch (found.kind) {
    case 'at': {
      const place = byCode.get(found.code)
      return <p>{t('at', { place: place ? communeFullName(place) : found.code })}</p>
    }
    case 'several':
    case 'edge':
    case 'coarse':
      return <p>{t(found.kind, { distance: distance(found.accuracy) })}</p>
    default:
      return <p>{t(found.kind)}</p>
  }
}

function Answer({ onPick, onClose }: WhereAnswerProps) {
  const t = useTranslations('phone.where')
  const [found, setFound] = useState<Whereabouts | null>(null)
  const staleAt = useBoard((state) => (state.stale ? state.heardAt : null))
  useEffect(function find() {
    let isOver = false
    void findCommune().then((answer) => {
      if (!isOver) setFound(answer)
    })
    return () => {
      isOver = true
    }
  }, [])
  const codes = found?.kind === 'at' ? [found.code] : found && 'codes' in found ? found.codes : []
  return (
    <div className={styles.answer}>
      <div role="status">{found ? <Words found={found} /> : <p>{t('finding')}</p>}</div>
      {codes.map((code) => (
        <Place key={code} code={code} onPick={onPick} />
      ))}
      {codes.length > 0 && staleAt ? <p>{t('stale', { time: formatDateTime(staleAt) })}</p> : null}
      <p className={styles.private}>{t('private')}</p>
      <button type="button" className={styles.close} onClick={onClose} aria-label={t('close')}>
        <X size="1.25em" aria-hidden="true" />
      </button>
    </div>
  )
}

/** Where this device is: commune, zone and ways on, or in words why it cannot be told. */
export function WhereAnswer(props: WhereAnswerProps) {
  return (
    <OverviewExtraWords>
      <Answer {...props} />
    </OverviewExtraWords>
  )
}
