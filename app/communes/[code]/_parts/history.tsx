import Link from 'next/link'
import { transitionName } from '@/lib/domain/transition'
import { formatDateTime } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import type { ChangeFacts } from '@/lib/services/view-change'
import styles from '@/lib/ui/package/place-page.module.css'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import rows from './rows.module.css'

const t = getTranslator('commune')

/** How the commune came to its zone, newest first; each line leads to what was to be said then. */
export function History({ changes }: { changes: readonly ChangeFacts[] }) {
  return (
    <section className={styles.panel} aria-labelledby="history">
      <h2 id="history">{t('history')}</h2>
      {changes.length === 0 ? <p>{t('noHistory')}</p> : null}
      <ol className={rows.list}>
        {changes.map(({ seq, from, to, effectiveAt, decision, revokes }) => (
          <li key={seq} className={rows.row}>
            <Link href={`/changes/${seq}`} className={rows.name}>
              <time dateTime={effectiveAt} className="tabular">
                {formatDateTime(effectiveAt)}
              </time>
              : {transitionName(from, to)}
            </Link>
            <ZoneBadge zone={to} />
            <span className={rows.detail}>
              {revokes ? t('revoked', { number: revokes.number }) : t('decision', { number: decision.number })}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
