'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import styles from '../messages.module.css'
import { askDoor } from './ask-door'

export type Local = {
  district: string
  name: string
  hotline: string | null
  localNote: string | null
  revision: number
  updatedAt: string | null
  updatedBy: string | null
}

/** What one district adds to every package for its communes. */
export function LocalForm({ start }: { start: Local }) {
  const t = useTranslations('messages.localPage')
  const lost = useTranslations('messages.editor')('lost')
  const [kept, setKept] = useState(start)
  const [hotline, setHotline] = useState(start.hotline ?? '')
  const [localNote, setNote] = useState(start.localNote ?? '')
  const [says, setSays] = useState<{ words: string; isBad: boolean } | null>(null)
  const heading = `district-${start.district}`

  async function save(event: FormEvent) {
    event.preventDefault()
    setSays(null)
    const words = { hotline: hotline.trim() || null, localNote: localNote.trim() || null }
    const path = `/api/v1/local-additions/${start.district}`
    const answer = await askDoor<Local>('PUT', path, { ...words, revision: kept.revision })
    if (answer.kind === 'done') {
      setKept(answer.value)
      return setSays({ words: t('saved'), isBad: false })
    }
    if (answer.kind === 'lost') return setSays({ words: lost, isBad: true })
    const { inForce, detail } = answer.problem
    if (inForce?.revision === undefined) return setSays({ words: detail, isBad: true })
    setKept({ ...kept, revision: inForce.revision })
    const theirs = { hotline: inForce.hotline ?? t('nothing'), localNote: inForce.localNote ?? t('nothing') }
    setSays({ words: `${detail} ${t('theirs', theirs)}`, isBad: true })
  }

  return (
    <form className={styles.panel} onSubmit={(event) => void save(event)} aria-labelledby={heading}>
      <h2 id={heading}>{start.name}</h2>
      <div className={styles.field}>
        <label htmlFor={`${heading}-hotline`}>{t('hotline')}</label>
        <input
          id={`${heading}-hotline`}
          className={styles.input}
          maxLength={60}
          value={hotline}
          aria-describedby={`${heading}-hotline-hint`}
          onChange={(event) => setHotline(event.target.value)}
        />
        <span id={`${heading}-hotline-hint`} className={styles.muted}>
          {t('hotlineHint')}
        </span>
      </div>
      <div className={styles.field}>
        <label htmlFor={`${heading}-note`}>{t('localNote')}</label>
        <textarea
          id={`${heading}-note`}
          className={styles.input}
          rows={2}
          maxLength={300}
          value={localNote}
          aria-describedby={`${heading}-note-hint`}
          onChange={(event) => setNote(event.target.value)}
        />
        <span id={`${heading}-note-hint`} className={styles.muted}>
          {t('localNoteHint')}
        </span>
      </div>
      <div className={styles.row}>
        <button type="submit" className={styles.primary}>
          {t('save')}
          <span className="visually-hidden"> {start.name}</span>
        </button>
      </div>
      <p className={styles.muted}>
        {kept.updatedBy && kept.updatedAt
          ? t('by', { name: kept.updatedBy, time: formatDateTime(kept.updatedAt) })
          : t('empty')}
      </p>
      <p role={says?.isBad ? 'alert' : 'status'}>{says?.words ?? ''}</p>
    </form>
  )
}
