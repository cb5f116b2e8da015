'use client'

import { LocateFixed } from 'lucide-react'
import { type ComponentType, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import styles from './where.module.css'
import type { WhereAnswerProps } from './where-answer'

/** A button that asks where one is; what finds the answer is loaded when it is pressed. */
export function WhereAmI({ onPick }: { onPick: (code: string) => void }) {
  const t = useTranslations('overview')
  const common = useTranslations('common')
  const [Answer, setAnswer] = useState<ComponentType<WhereAnswerProps> | null>(null)
  const [turn, setTurn] = useState(0)
  const [failed, setFailed] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  async function ask() {
    try {
      const { WhereAnswer } = await import('./where-answer')
      setAnswer(() => WhereAnswer)
      setTurn((before) => before + 1)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }
  function close() {
    setAnswer(null)
    button.current?.focus()
  }
  return (
    <>
      <button ref={button} type="button" className={styles.ask} onClick={() => void ask()}>
        <LocateFixed size="1.15em" aria-hidden="true" />
        {t('whereAmI')}
      </button>
      {failed ? <p role="alert">{common('loadFailed')}</p> : null}
      {Answer ? <Answer key={turn} onPick={onPick} onClose={close} /> : null}
    </>
  )
}
