'use client'

import { type FormEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { ask } from '../ask'
import list from '../list/list.module.css'
import styles from './links.module.css'
import type { MadeLink } from './new-link'

const HOURS = [24, 72, 168, 720] as const

/** Makes a link for one person. */
export function MakeLink({ assignmentId, onMade }: { assignmentId: string; onMade(link: MadeLink): void }) {
  const t = useTranslations('units.links')
  const [person, setPerson] = useState('')
  const [hours, setHours] = useState<number>(72)
  const [isBusy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  async function make(event: FormEvent) {
    event.preventDefault()
    if (isBusy) return
    setBusy(true)
    setProblem(null)
    const body = { person: person.trim(), expiresInHours: hours }
    const said = await ask<MadeLink>(`/api/v1/assignments/${assignmentId}/links`, { method: 'POST', body })
    setBusy(false)
    if (said.kind === 'done') {
      setPerson('')
      onMade(said.value)
    } else setProblem(said.kind === 'refused' ? said.problem.detail : t('failed'))
  }
  return (
    <form className={styles.make} onSubmit={(event) => void make(event)}>
      <label className={styles.person}>
        <span>{t('person')}</span>
        <input
          required
          maxLength={120}
          value={person}
          placeholder={t('personExample')}
          onChange={(event) => setPerson(event.target.value)}
        />
      </label>
      <label>
        <span>{t('hours')}</span>
        <select value={hours} onChange={(event) => setHours(Number(event.target.value))}>
          {HOURS.map((count) => (
            <option key={count} value={count}>
              {t(`hour.h${count}`)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" className={list.button} aria-disabled={isBusy || undefined}>
        {t(isBusy ? 'making' : 'make')}
      </button>
      <p role="alert" className={styles.problem}>
        {problem}
      </p>
    </form>
  )
}
