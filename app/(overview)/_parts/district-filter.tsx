'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import styles from './controls.module.css'
import { usePlaces } from './places'
import type { UrlChoice } from './use-url-choice'

/** One district, or all. A form of its own, so that it filters without scripts too. */
export function DistrictFilter({
  choice,
  onChoose,
}: {
  choice: UrlChoice
  onChoose: (district: string | null) => void
}) {
  const t = useTranslations('overview')
  const { districts } = usePlaces()
  const id = useId()
  return (
    <form action="/" className={styles.field}>
      <label htmlFor={id}>{t('district')}</label>
      <select
        id={id}
        name="district"
        className={styles.input}
        value={choice.district ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{t('allDistricts')}</option>
        {districts.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <noscript>
        <input type="hidden" name="view" value="table" />
        <button type="submit" className={styles.button}>
          {t('apply')}
        </button>
      </noscript>
    </form>
  )
}
