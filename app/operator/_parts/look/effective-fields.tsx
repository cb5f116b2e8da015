'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import type { DraftHeader } from '../draft/operator-draft'
import { provinceInstant } from '../draft/province-clock'
import parts from '../parts.module.css'
import { HeaderField } from './header-field'
import styles from './look.module.css'

type EffectiveFieldsProps = {
  header: DraftHeader
  isFromText: boolean
  problem: string | undefined
  onChange: (changes: Partial<DraftHeader>) => void
  onLeave: () => void
}

/** When it takes effect: at once, or at a day and hour of the province's clock. */
export function EffectiveFields({ header, isFromText, problem, onChange, onLeave }: EffectiveFieldsProps) {
  const t = useTranslations('operator.header')
  const instant = provinceInstant(header.effectiveDay, header.effectiveTime)
  return (
    <fieldset className={styles.effective}>
      <legend>{t('effectiveAt')}</legend>
      <label className={styles.option}>
        <input
          type="radio"
          name="effective-when"
          checked={header.when === 'now'}
          onChange={() => onChange({ when: 'now' })}
        />
        {t('now')}
      </label>
      <label className={styles.option}>
        <input
          type="radio"
          name="effective-when"
          checked={header.when === 'at'}
          onChange={() => onChange({ when: 'at' })}
        />
        {t('at')}
      </label>
      {header.when === 'at' ? (
        <div className={styles.pair}>
          <HeaderField
            id="header-effectiveAt"
            type="date"
            label={t('day')}
            value={header.effectiveDay}
            problem={problem}
            onChange={(effectiveDay) => onChange({ effectiveDay })}
            onBlur={onLeave}
          />
          <HeaderField
            id="header-effective-time"
            type="time"
            label={t('time')}
            value={header.effectiveTime}
            onChange={(effectiveTime) => onChange({ effectiveTime })}
          />
        </div>
      ) : null}
      <p className={parts.hint}>
        {header.when === 'at' && instant ? t('effectiveSaid', { time: formatDateTime(instant) }) : t('zone')}
        {isFromText ? ` ${t('fromText')}` : ''}
      </p>
    </fieldset>
  )
}
