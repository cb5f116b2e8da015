'use client'

import { useTranslations } from 'use-intl'
import type { UnreadText } from '@/lib/domain/reading/decision-reading'
import styles from './look.module.css'

/** What no commune was found in. A name that is no commune of the province opens the list; the rest waits folded. */
export function UnreadLines({ unread }: { unread: readonly UnreadText[] }) {
  const t = useTranslations('operator.unread')
  if (unread.length === 0) return null
  const doubtful = unread.filter(({ reason }) => reason !== 'not-a-place')
  const plain = unread.filter(({ reason }) => reason === 'not-a-place')
  return (
    <div className={styles.unread}>
      {doubtful.length > 0 ? (
        <>
          <h3>{t('doubtful', { count: doubtful.length })}</h3>
          <Lines lines={doubtful} />
        </>
      ) : null}
      {plain.length > 0 ? (
        <details>
          <summary>{t('plain', { count: plain.length })}</summary>
          <Lines lines={plain} />
        </details>
      ) : null}
    </div>
  )
}

function Lines({ lines }: { lines: readonly UnreadText[] }) {
  const t = useTranslations('operator.unread')
  return (
    <ul>
      {lines.map(({ text, line, reason }) => (
        <li key={`${line}-${reason}-${text}`}>
          {t('line', { line })} “{text}” – {t(reason)}
        </li>
      ))}
    </ul>
  )
}
