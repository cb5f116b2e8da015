'use client'

import { Moon, Sun } from 'lucide-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './site-header.module.css'

const YEAR_S = 365 * 24 * 3600

/** Switches light and dark by hand; the choice stays on this device. */
export function ThemeButton({ theme }: { theme: 'light' | 'dark' | undefined }) {
  const t = useTranslations('common')
  const [chosen, choose] = useState(theme)
  function toggle() {
    const isDark = chosen ? chosen === 'dark' : window.matchMedia('(prefers-color-scheme: dark)').matches
    const next = isDark ? 'light' : 'dark'
    document.documentElement.dataset.theme = next
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in the in-app browsers people use.
    document.cookie = `theme=${next}; path=/; max-age=${YEAR_S}; samesite=lax`
    choose(next)
  }
  return (
    <button type="button" className={styles.icon} onClick={toggle} aria-label={t('theme')} title={t('theme')}>
      <Sun size={20} className={styles.sun} aria-hidden="true" />
      <Moon size={20} className={styles.moon} aria-hidden="true" />
    </button>
  )
}
