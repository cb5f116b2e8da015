'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AuditVerdict } from '@/lib/services/verify-audit'
import styles from '../../_parts/admin.module.css'
import { type Answer, ask } from '../../_parts/ask'

/** Whether the audit is what was written: checked when asked for, since it reads all of it. */
export function VerifyPanel() {
  const t = useTranslations('admin')
  const [answer, setAnswer] = useState<Answer<AuditVerdict> | null>(null)
  const [isBusy, setBusy] = useState(false)
  async function verify() {
    setBusy(true)
    setAnswer(await ask<AuditVerdict>('GET', '/api/v1/audit/verification'))
    setBusy(false)
  }
  const verdict = answer?.kind === 'done' ? answer.value : null
  return (
    <section className={styles.card}>
      <div className={styles.row}>
        <button type="button" className={styles.button} disabled={isBusy} onClick={() => void verify()}>
          {t(isBusy ? 'audit.verifying' : 'audit.verify')}
        </button>
        <p role="status" className={verdict?.faults.length ? styles.problem : styles.done}>
          {answer === null ? t('audit.notVerified') : null}
          {answer && !verdict ? t('lost') : null}
          {verdict
            ? verdict.faults.length
              ? t('audit.broken')
              : t('audit.intact', { entries: verdict.entries })
            : null}
        </p>
      </div>
      {verdict?.faults.length ? (
        <ul>
          {verdict.faults.map((fault) => (
            <li key={JSON.stringify(fault)}>
              {'seq' in fault
                ? t(`audit.faults.${fault.kind}`, { seq: String(fault.seq) })
                : t(`audit.faults.${fault.kind}`, { from: String(fault.from), to: String(fault.to) })}
            </li>
          ))}
          {verdict.more > 0 ? <li>{t('audit.more', { count: verdict.more })}</li> : null}
        </ul>
      ) : null}
      {verdict && !verdict.hasHead && verdict.entries > 0 ? <p>{t('audit.noHead')}</p> : null}
      {verdict?.last ? (
        <p className={styles.hint}>
          {t('audit.last', { seq: String(verdict.last.seq) })} <code className={styles.hash}>{verdict.last.hash}</code>
        </p>
      ) : null}
    </section>
  )
}
