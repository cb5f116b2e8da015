'use client'

import { FileUp } from 'lucide-react'
import { type DragEvent, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import parts from '../parts.module.css'
import styles from './put-in.module.css'
import { ReadButtons } from './read-buttons'
import type { Reading } from './use-reading'

const ACCEPTED = '.csv,.xlsx,.docx,.txt'

/** A file by button or dropped here; nothing is read before the operator says whether it replaces or adds. */
export function FileBox({ hasItems, reading }: { hasItems: boolean; reading: Reading }) {
  const t = useTranslations('operator.putIn')
  const input = useRef<HTMLInputElement>(null)
  const [file, setFile] = useState<File | null>(null)
  const [isOver, setOver] = useState(false)

  function choose(chosen: File | undefined) {
    if (!chosen) return
    setFile(chosen)
    // With nothing to replace there is nothing to ask.
    if (!hasItems) void reading.read(chosen, 'replace')
  }
  function onDrop(event: DragEvent) {
    event.preventDefault()
    setOver(false)
    choose(event.dataTransfer.files[0])
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is one more way; the button inside does the same.
    <div
      className={styles.drop}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      <FileUp size={32} aria-hidden="true" />
      <p>{t('fileText')}</p>
      <input
        ref={input}
        type="file"
        id="decision-file"
        hidden
        accept={ACCEPTED}
        onChange={(event) => {
          choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
      <button type="button" className={parts.button} onClick={() => input.current?.click()}>
        {t('fileChoose')}
      </button>
      {file ? (
        <>
          <p className={parts.lead}>{file.name}</p>
          <ReadButtons
            hasItems={hasItems}
            isReading={reading.isReading}
            onRead={(mode) => void reading.read(file, mode)}
          />
        </>
      ) : null}
    </div>
  )
}
