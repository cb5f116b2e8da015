'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import type { DecisionItem } from '@/lib/domain/decision'
import { formatDateTime, formatDay } from '@/lib/i18n/format-time'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import desk from '../operator-desk.module.css'
import { arrangePlaces, type PlaceList } from '../places'
import styles from './decisions.module.css'
import type { ListedDecision } from './listed-decision'
import { RevokeDialog } from './revoke-dialog'
import { StateMark } from './state-mark'
import { useFreshPage } from './use-fresh-page'

type DecisionSheetProps = { decision: ListedDecision; items: readonly DecisionItem[]; places: PlaceList }

/** One decision whole: its facts, its state, and every commune that it names. */
export function DecisionSheet({ decision, items, places }: DecisionSheetProps) {
  const t = useTranslations('operator.sheet')
  useFreshPage()
  const zoneOf = new Map(items.map(({ communeCode, zone }) => [communeCode, zone]))
  const facts: [string, string][] = [
    [t('issuer'), decision.issuer],
    [t('signedOn'), formatDay(decision.signedOn)],
    [t('effectiveAt'), formatDateTime(decision.effectiveAt)],
    [t('publishedBy'), `${decision.publishedBy}, ${formatDateTime(decision.publishedAt)}`],
    ...(decision.note ? [[t('note'), decision.note] as [string, string]] : []),
    ...(decision.revokedAt ? [[t('revokedAt'), formatDateTime(decision.revokedAt)] as [string, string]] : []),
    ...(decision.revokeReason ? [[t('reason'), decision.revokeReason] as [string, string]] : []),
  ]
  return (
    <main id="main" className={desk.main}>
      <p>
        <Link href="/operator">← {t('back')}</Link>
      </p>
      <div className={desk.head}>
        <h1>{t('title', { number: decision.number })}</h1>
        <StateMark state={decision.state} />
      </div>
      <section className={desk.section} aria-label={t('facts')}>
        <dl className={styles.sheet}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        {decision.state === 'revoked' ? null : <RevokeDialog decision={decision} />}
      </section>
      <section className={desk.section} aria-labelledby="items-title">
        <h2 id="items-title">{t('items', { count: items.length })}</h2>
        {arrangePlaces(places).districts.map((district) => {
          const named = district.communes.filter(({ code }) => zoneOf.has(code))
          return named.length === 0 ? null : (
            <div key={district.code} className={styles.district}>
              <h3>{district.name}</h3>
              <ul>
                {named.map(({ code, name }) => (
                  <li key={code}>
                    <ZoneBadge zone={zoneOf.get(code) ?? null} short />{' '}
                    <Link href={`/communes/${code}`} prefetch={false}>
                      {name}
                    </Link>
                  </li>
                ))}
              </ul>
            </div>
          )
        })}
      </section>
    </main>
  )
}
