'use client'

import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { ReadingMode } from '../draft/take-reading'
import type { DraftDesk } from '../draft/use-draft'
import parts from '../parts.module.css'
import { tableText } from './clipboard-table'
import styles from './put-in.module.css'
import { ReadButtons } from './read-buttons'
import type { Reading } from './use-reading'

/** The text as it comes out of Word, Zalo or a web page; tables keep their columns. */
export function PasteBox({ desk, reading }: { desk: DraftDesk; reading: Reading }) {
  const t = useTranslations('operator.putIn')
  const box = useRef<HTMLTextAreaElement>(null)
  const [isBlank, setBlank] = useState(false)
  const { text } = desk.draft
  const hasItems = desk.draft.items.length > 0

  function read(mode: ReadingMode) {
    setBlank(text.trim() === '')
    if (text.trim() === '') box.current?.focus()
    else void reading.read(text, mode)
  }
  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const { clipboardData, currentTarget } = event
    const table = tableText(clipboardData.getData('text/plain'), clipboardData.getData('text/html'))
    if (table === null) return
    event.preventDefault()
    const { selectionStart, selectionEnd, value } = currentTarget
    desk.dispatch({ type: 'text', text: value.slice(0, selectionStart) + table + value.slice(selectionEnd) })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) read('replace')
  }
  return (
    <div className={parts.stack}>
      <label htmlFor="decision-text" className={styles.label}>
        {t('textLabel')}
      </label>
      <textarea
        ref={box}
        id="decision-text"
        className={styles.text}
        value={text}
        rows={10}
        spellCheck={false}
        placeholder={t('textExample')}
        aria-invalid={isBlank || undefined}
        aria-describedby="decision-text-hint"
        onChange={(event) => desk.dispatch({ type: 'text', text: event.target.value })}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <p id="decision-text-hint" className={isBlank ? parts.problem : parts.hint}>
        {isBlank ? t('textMissing') : t('textHint')}
      </p>
      <ReadButtons hasItems={hasItems} isReading={reading.isReading} onRead={read} />
    </div>
  )
}
