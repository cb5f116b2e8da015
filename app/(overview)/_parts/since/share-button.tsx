'use client'

import { Share2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { copyText } from '@/lib/ui/package/copy-text'
import styles from './since.module.css'

/** Hands a text with a link to the system's share sheet; where there is none, or it fails, to the clipboard. */
export function ShareButton({ title, text, path }: { title: string; text: string; path: string }) {
  const t = useTranslations('phone.since')
  const [said, setSaid] = useState<'shareCopied' | 'shareFailed' | null>(null)
  async function share() {
    setSaid(null)
    const url = new URL(path, window.location.origin).href
    try {
      if (navigator.share) return await navigator.share({ title, text, url })
    } catch (error) {
      // Closed by the person: nothing to mend.
      if (error instanceof DOMException && error.name === 'AbortError') return
    }
    setSaid((await copyText(`${text}\n${url}`)) ? 'shareCopied' : 'shareFailed')
  }
  return (
    <>
      <button type="button" className={styles.press} onClick={() => void share()}>
        <Share2 size="1.1em" aria-hidden="true" />
        {t('share')}
      </button>
      <span role="status" className={styles.said}>
        {said ? t(said) : ''}
      </span>
    </>
  )
}
