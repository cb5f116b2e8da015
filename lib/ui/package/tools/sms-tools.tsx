'use client'

import { useTranslations } from 'use-intl'
import { measureSms } from '../../../domain/sms'
import styles from './tools.module.css'

type SmsToolsProps = { text: string; plain: boolean; onPlain: (plain: boolean) => void }

/** How many messages a text takes, with its marks and without. */
export function SmsTools({ text, plain, onPlain }: SmsToolsProps) {
  const t = useTranslations('textTools')
  const { segments, units, left } = measureSms(text)
  return (
    <div className={styles.tools}>
      <fieldset className={styles.choice}>
        <legend className="visually-hidden">{t('smsForm')}</legend>
        {[false, true].map((one) => (
          <button
            key={String(one)}
            type="button"
            className={styles.button}
            aria-pressed={plain === one}
            onClick={() => onPlain(one)}
          >
            {one ? t('withoutMarks') : t('withMarks')}
          </button>
        ))}
      </fieldset>
      <span className={styles.fact}>{t('segments', { segments, units: String(units), left: String(left) })}</span>
    </div>
  )
}
