'use client'

import { useTranslations } from 'use-intl'
import { BLANKS } from '../../../domain/blank'
import styles from './tools.module.css'

/** What a blank is called for people. */
export function useBlankName(): (name: string) => string {
  const t = useTranslations('textTools')
  return (name) => {
    const known = BLANKS.find((one) => one === name)
    return known ? t(`blank.${known}`) : t('unknownBlank', { name })
  }
}

/** A text with the blanks that nothing filled standing out, each by its name. */
export function BlankMarks({ text }: { text: string }) {
  const nameOf = useBlankName()
  const parts = text.split(/(\{[^{}]*\})/u)
  let at = 0
  return parts.map((part) => {
    const key = at
    at += part.length
    const name = /^\{([^{}]*)\}$/u.exec(part)?.[1]
    return name === undefined ? (
      part
    ) : (
      <mark key={key} className={styles.blank}>
        {nameOf(name)}
      </mark>
    )
  })
}

/** Why a text cannot be used yet. */
export function MissingNotice({ blanks }: { blanks: readonly string[] }) {
  const t = useTranslations('textTools')
  const nameOf = useBlankName()
  return <p className={styles.missing}>{t('missing', { blanks: blanks.map(nameOf).join(', ') })}</p>
}
