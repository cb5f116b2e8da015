'use client'

import { type ComponentType, useEffect, useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { whenWanted } from '@/lib/ui/when-wanted'
import styles from '../controls.module.css'
import type { SearchBoxProps } from './search-box'

/**
 * Finds a commune by name. A plain field at first; the list of suggestions is
 * loaded when the page has come to rest (on a phone: at the first touch) and takes
 * over what was typed until then.
 */
export function CommuneSearch({ onPick }: { onPick: (code: string) => void }) {
  const t = useTranslations('overview')
  const id = useId()
  const [Box, setBox] = useState<ComponentType<SearchBoxProps> | null>(null)
  const [text, setText] = useState('')
  const [wanted, setWanted] = useState(false)
  // Vietnamese is typed by composing: a field exchanged in the middle of a letter would lose it.
  const [composing, setComposing] = useState(false)
  useEffect(function loadSuggestions() {
    return whenWanted(
      () =>
        void import('./search-box').then(
          ({ SearchBox }) => setBox(() => SearchBox),
          () => {},
        ),
    )
  }, [])
  return (
    <search className={styles.field}>
      <label htmlFor={id}>{t('search')}</label>
      {Box && !composing ? (
        <Box id={id} initialText={text} takeKeyboard={wanted} onPick={onPick} />
      ) : (
        <input
          id={id}
          className={styles.input}
          type="text"
          autoComplete="off"
          placeholder={t('searchExample')}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onCompositionStart={() => setComposing(true)}
          onCompositionEnd={() => setComposing(false)}
          onFocus={() => setWanted(true)}
          onBlur={() => setWanted(false)}
        />
      )}
    </search>
  )
}
