'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './copy-button.module.css'
import { copyText } from './copy-text'

const SHOWN_MS = 4_000

type CopyButtonProps = { text: string; what: string; strong?: boolean; label?: string }

/** Copies one text; says what came of it, to eyes and to screen readers. `what` names the text, `label` the way it is copied. */
export function CopyButton({ text, what, strong = false, label }: CopyButtonProps) {
  const t = useTranslations('common')
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null)
  useEffect(
    function forgetOutcome() {
      if (outcome !== 'copied') return
      const timer = setTimeout(() => setOutcome(null), SHOWN_MS)
      return () => clearTimeout(timer)
    },
    [outcome],
  )
  async function copy() {
    // Emptied first, so that a second copy of the same text is announced too.
    setOutcome(null)
    setOutcome((await copyText(text)) ? 'copied' : 'copyFailed')
  }
  const Icon = outcome === 'copied' ? Check : Copy
  return (
    <span className={styles.copy}>
      <button type="button" className={strong ? styles.strong : styles.button} onClick={() => void copy()}>
        <Icon size={18} aria-hidden="true" />
        {label ?? t('copy')}
        <span className="visually-hidden"> {what}</span>
      </button>
      <span role="status" className={outcome === 'copyFailed' ? styles.failed : styles.done}>
        {outcome ? t(outcome) : ''}
      </span>
    </span>
  )
}
