'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { LinkView } from '@/lib/domain/link-view'
import { formatDateTime } from '@/lib/i18n/format-time'
import { ask } from '../ask'
import list from '../list/list.module.css'
import styles from './links.module.css'

type LinkLineProps = { link: LinkView; now: number | null; onWithdrawn(): void }

/** One link: whose it is, whether it still opens, when it was used; withdrawn by a second press. */
export function LinkLine({ link, now, onWithdrawn }: LinkLineProps) {
  const t = useTranslations('units.links')
  const [isSure, setSure] = useState(false)
  const [isFailed, setFailed] = useState(false)
  const { id, person, expiresAt, withdrawnAt, lastUsedAt } = link
  const isExpired = now !== null && Date.parse(expiresAt) <= now
  async function withdraw() {
    if (!isSure) return setSure(true)
    const said = await ask(`/api/v1/links/${id}/withdraw`, { method: 'POST' })
    setFailed(said.kind !== 'done')
    if (said.kind === 'done') onWithdrawn()
  }
  const until = formatDateTime(withdrawnAt ?? expiresAt)
  return (
    <li className={styles.line}>
      <span>
        <strong>{person}</strong>
      </span>
      <span className="tabular">{t(withdrawnAt ? 'withdrawn' : isExpired ? 'expired' : 'until', { time: until })}</span>
      <span className={`tabular ${list.quiet}`}>
        {lastUsedAt ? t('used', { time: formatDateTime(lastUsedAt) }) : t('unused')}
      </span>
      {withdrawnAt || isExpired ? null : (
        <button type="button" className={list.button} onClick={() => void withdraw()} onBlur={() => setSure(false)}>
          {t(isSure ? 'withdrawSure' : 'withdraw')}
          <span className="visually-hidden"> {person}</span>
        </button>
      )}
      <span role="alert" className={styles.problem}>
        {isFailed ? t('failed') : null}
      </span>
    </li>
  )
}
