import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { transitionName } from '@/lib/domain/transition'
import { getTranslator } from '@/lib/i18n/translator'
import type { ChangeFacts } from '@/lib/services/view-change'
import styles from '@/lib/ui/package/place-page.module.css'
import { PrintButton } from '@/lib/ui/package/print-button'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { ChangeFactList } from './change-fact-list'

const t = getTranslator('change')

/** What changed, where, when, and by which decision. */
export function ChangeHead({ change }: { change: ChangeFacts }) {
  const { from, to } = change
  return (
    <header className={styles.head}>
      <h1>
        {change.communeName} <span className={styles.district}>{change.districtName}</span>
      </h1>
      <p className={styles.move}>
        {from === to ? null : (
          <>
            <ZoneBadge zone={from} />
            <ArrowRight size={22} role="img" aria-label={t('becomes')} />
          </>
        )}
        <ZoneBadge zone={to} />
        <span className={styles.transition}>{transitionName(from, to)}</span>
      </p>
      <ChangeFactList change={change} />
      <p className={styles.actions}>
        <a href="#channels" className={styles.action}>
          {t('toTexts')}
        </a>
        <a href="#units" className={styles.action}>
          {t('toUnits')}
        </a>
        <Link href={`/communes/${change.commune}`} className={styles.action}>
          {t('toCommune')}
        </Link>
        <PrintButton />
      </p>
    </header>
  )
}
