'use client'

import { Volume2, VolumeX } from 'lucide-react'
import { useTranslations } from 'use-intl'
import { readingSeconds } from '../../../domain/text-measures'
import { choosePace, PACES, usePace } from './pace'
import styles from './tools.module.css'
import { useVoice } from './use-voice'

/** How long a script takes to read, and a voice to hear it by where the device has one that speaks Vietnamese. */
export function ScriptTools({ text }: { text: string }) {
  const t = useTranslations('textTools')
  const pace = usePace()
  const { state, toggle } = useVoice(text, pace)
  const total = readingSeconds(text, pace)
  const seconds = String(total % 60)
  const minutes = Math.floor(total / 60)
  const time = minutes > 0 ? t('minutes', { minutes: String(minutes), seconds }) : t('seconds', { seconds })
  const Icon = state === 'speaking' ? VolumeX : Volume2
  return (
    <div className={styles.tools}>
      <span className={styles.fact}>{t('reading', { time })}</span>
      <select
        className={styles.select}
        aria-label={t('pace')}
        value={pace}
        onChange={(event) => choosePace(Number(event.target.value))}
      >
        {PACES.map((one) => (
          <option key={one} value={one}>
            {t(`paces.${one}`)}
          </option>
        ))}
      </select>
      {state === 'none' ? (
        <span className={styles.fact}>{t('noVoice')}</span>
      ) : state === 'unknown' ? null : (
        <button type="button" className={styles.button} onClick={toggle}>
          <Icon size={18} aria-hidden="true" />
          {state === 'speaking' ? t('stop') : t('listen')}
        </button>
      )}
    </div>
  )
}
