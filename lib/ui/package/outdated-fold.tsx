'use client'

import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { useNewness } from './newest-provider'
import styles from './package.module.css'

/** Folds a text away once a newer change exists: nobody may read out an old one by oversight. */
export function OutdatedFold({ children }: { children: ReactNode }) {
  const t = useTranslations('change')
  const { newer } = useNewness()
  if (newer === null) return children
  return (
    <details className={styles.fold}>
      <summary>{t('seeOldText')}</summary>
      {children}
    </details>
  )
}

/** A word on every text that has been overtaken. */
export function OutdatedTag() {
  const t = useTranslations('change')
  const { newer } = useNewness()
  return newer === null ? null : <strong className={styles.oldTag}>{t('old')}</strong>
}
