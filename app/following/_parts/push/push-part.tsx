'use client'

import { useTranslations } from 'use-intl'
import { pushSituation, readDevice } from '@/lib/ui/follow/push-situation'
import styles from '../following.module.css'
import { PushHowTo } from './push-how-to'
import { PushSwitch } from './push-switch'

/** Notifications: the switch where the device can have them, else in words why not and what to do. */
export function PushPart() {
  const t = useTranslations('following.push')
  const situation = pushSituation(readDevice())
  return (
    <section className={styles.part} aria-labelledby="push">
      <h2 id="push">{t('title')}</h2>
      <p>{t('about')}</p>
      {situation.kind === 'possible' ? <PushSwitch /> : <PushHowTo situation={situation} />}
    </section>
  )
}
