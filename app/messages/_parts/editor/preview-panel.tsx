'use client'

import { useTranslations } from 'use-intl'
import { BLANKS, type Blank } from '@/lib/domain/blank'
import styles from '../../messages.module.css'
import { CommuneSelect, type SelectGroup } from '../commune-select'
import type { TriedOut } from './use-try-out'

const isBlank = (name: string): name is Blank => (BLANKS as readonly string[]).includes(name)

type PreviewPanelProps = {
  tried: TriedOut | null
  groups: readonly SelectGroup[]
  commune: string
  onChoose: (code: string) => void
  language: string
}

/** How the words would read in a commune, and what to look at before handing them in. */
export function PreviewPanel({ tried, groups, commune, onChoose, language }: PreviewPanelProps) {
  const t = useTranslations('messages.editor')
  const blanks = useTranslations('messages.blank')
  const blankName = (name: string) => (isBlank(name) ? blanks(name) : name)
  return (
    <section className={styles.panel} aria-labelledby="preview">
      <h2 id="preview">{t('preview')}</h2>
      <div className={styles.field}>
        <label htmlFor="sample">{t('sample')}</label>
        <CommuneSelect id="sample" groups={groups} value={commune} onChoose={onChoose} />
      </div>
      <div data-testid="preview">
        {tried?.preview ? (
          <>
            {tried.preview.title ? <p className={styles.label}>{tried.preview.title}</p> : null}
            <p className={styles.text} lang={language}>
              {tried.preview.text}
            </p>
          </>
        ) : (
          <p className={styles.muted}>{tried ? t('previewNone') : t('previewWait')}</p>
        )}
      </div>
      {tried?.preview && tried.preview.missing.length > 0 ? (
        <p>{t('previewMissing', { blanks: tried.preview.missing.map(blankName).join(', ') })}</p>
      ) : null}
      <p className={styles.muted}>{t('sampleNote')}</p>
      <Measures tried={tried} />
      <h3>{t('checks')}</h3>
      <div role="status">
        <Checks tried={tried} />
      </div>
    </section>
  )
}

function Measures({ tried }: { tried: TriedOut | null }) {
  const t = useTranslations('messages.editor')
  if (!tried) return null
  const { seconds, sms } = tried
  return (
    <>
      {seconds === null ? null : <p>{t('seconds', { seconds: String(seconds) })}</p>}
      {sms === null ? null : (
        <p>
          {t('sms', {
            segments: String(sms.segments),
            encoding: sms.encoding.toUpperCase(),
            units: String(sms.units),
          })}
        </p>
      )}
    </>
  )
}

function Checks({ tried }: { tried: TriedOut | null }) {
  const t = useTranslations('messages.editor')
  const blanks = useTranslations('messages.blank')
  if (!tried) return null
  if (tried.faults.length + tried.warnings.length === 0) return <p>{t('clean')}</p>
  const words = (warning: TriedOut['warnings'][number]): string => {
    if (warning.code === 'banner-long') return t('warning.banner-long', { words: String(warning.words) })
    if (warning.code === 'digits-spoken') return t('warning.digits-spoken', { digits: warning.digits.join(', ') })
    return t('warning.local-missing', { blank: blanks(warning.blank), districts: warning.districts.join(', ') })
  }
  return (
    <ul className={styles.bullets}>
      {tried.faults.map(({ code, what }) => (
        <li key={`${code}${what}`}>
          <strong>{t(`fault.${code}`, { what })}</strong>
        </li>
      ))}
      {tried.warnings.map((warning) => (
        <li key={warning.code === 'local-missing' ? warning.blank : warning.code}>{words(warning)}</li>
      ))}
    </ul>
  )
}
