'use client'

import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { AnswerTimes } from '@/lib/domain/answer-times'
import { formatDateTime } from '@/lib/i18n/format-time'
import styles from '../../_parts/admin.module.css'
import { ask } from '../../_parts/ask'
import { Outcome, type Told } from '../../_parts/outcome'
import { draftOf, problemsOf, type TimesDraft, timesOf } from './times-draft'
import { TimesTable } from './times-table'

type Setting = {
  revision: number
  times: AnswerTimes
  defaults: AnswerTimes
  updatedAt: string | null
  updatedBy: string | null
}
const DOOR = '/api/v1/settings/answer-times'

/** The minutes within which units answer, as they are and as they are typed. */
export function TimesPanel() {
  const t = useTranslations('admin')
  const [setting, setSetting] = useState<Setting | null>(null)
  const [draft, setDraft] = useState<TimesDraft | null>(null)
  const [told, setTold] = useState<Told>(null)
  const [isBusy, setBusy] = useState(false)

  useEffect(
    function load() {
      void ask<Setting>('GET', DOOR).then((answer) => {
        if (answer.kind !== 'done') return setTold({ isGood: false, text: t('times.failed') })
        setSetting(answer.value)
        setDraft(draftOf(answer.value.times))
      })
    },
    [t],
  )
  if (!setting || !draft) return <Outcome told={told} />

  const problems = problemsOf(draft)
  const isRight = !problems.notWhole && problems.order.length === 0
  async function save(revision: number, times: TimesDraft) {
    setBusy(true)
    setTold(null)
    const answer = await ask<Setting>('PUT', DOOR, { revision, times: timesOf(times) })
    setBusy(false)
    const moved = answer.refused?.code === 'setting-moved' ? (answer.refused.body.current as Setting) : null
    const now = answer.kind === 'done' ? answer.value : moved
    if (now) {
      setSetting(now)
      setDraft(draftOf(now.times))
    }
    if (answer.kind === 'done') setTold({ isGood: true, text: t('saved') })
    else setTold({ isGood: false, text: moved ? t('times.moved') : (answer.refused?.detail ?? t('lost')) })
  }

  return (
    <form
      method="post"
      className={styles.card}
      onSubmit={(event) => {
        event.preventDefault()
        if (isRight) void save(setting.revision, draft)
      }}
    >
      <TimesTable draft={draft} onChange={setDraft} />
      <div role="alert" className={styles.problem}>
        {problems.notWhole ? <p>{t('times.whole')}</p> : null}
        {problems.order.map((one) => (
          <p key={one}>{t('times.order', { urgency: t(`times.urgencies.${one}`) })}</p>
        ))}
      </div>
      <div className={styles.row}>
        <button type="submit" className={styles.primary} disabled={isBusy || !isRight}>
          {t(isBusy ? 'saving' : 'save')}
        </button>
        <button type="button" className={styles.button} onClick={() => setDraft(draftOf(setting.defaults))}>
          {t('times.defaults')}
        </button>
        <Outcome told={told} />
      </div>
      <p className={styles.hint}>
        {setting.updatedAt
          ? t('times.updated', { time: formatDateTime(setting.updatedAt), who: setting.updatedBy ?? '' })
          : t('times.never')}
      </p>
    </form>
  )
}
