'use client'

import { Printer } from 'lucide-react'
import { useTranslations } from 'use-intl'
import styles from './place-page.module.css'

/** Prints the page: texts and duties for those who work from paper. */
export function PrintButton() {
  const t = useTranslations('change')
  return (
    <button type="button" className={`${styles.action} ${styles.deskOnly}`} onClick={() => window.print()}>
      <Printer size={18} aria-hidden="true" /> {t('print')}
    </button>
  )
}
