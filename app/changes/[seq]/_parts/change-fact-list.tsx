import type { ReactNode } from 'react'
import { formatDateTime } from '@/lib/i18n/format-time'
import { getTranslator } from '@/lib/i18n/translator'
import type { ChangeFacts } from '@/lib/services/view-change'
import styles from '@/lib/ui/package/place-page.module.css'

const t = getTranslator('change')

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

const Moment = ({ iso }: { iso: string }) => (
  <time dateTime={iso} className="tabular">
    {formatDateTime(iso)}
  </time>
)

/** Time of effect and decision; after a revocation, both what was taken back and what stands again. */
export function ChangeFactList({ change }: { change: ChangeFacts }) {
  const { seq, effectiveAt, since, decision, revokes, to } = change
  return (
    <dl className={styles.facts}>
      <Fact name={t('effectiveAt')}>
        <Moment iso={effectiveAt} />
      </Fact>
      {since !== null && Date.parse(since) !== Date.parse(effectiveAt) ? (
        <Fact name={t('since')}>
          <Moment iso={since} />
        </Fact>
      ) : null}
      {revokes ? <Fact name={t('revoked')}>{revokes.number}</Fact> : null}
      {to === null && revokes ? null : <Fact name={revokes ? t('backTo') : t('decision')}>{decision.number}</Fact>}
      <Fact name={t('number')}>{seq}</Fact>
    </dl>
  )
}
