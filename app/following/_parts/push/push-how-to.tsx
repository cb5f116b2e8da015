'use client'

import { useTranslations } from 'use-intl'
import type { PushSituation } from '@/lib/ui/follow/push-situation'
import { CopyButton } from '@/lib/ui/package/copy-button'
import styles from '../following.module.css'

/** Why this device gets no notifications as it is, and how it would. */
export function PushHowTo({ situation }: { situation: Exclude<PushSituation, { kind: 'possible' }> }) {
  const t = useTranslations('following.push')
  const browsers = useTranslations('following.browsers')
  const common = useTranslations('common')
  const app = common('appShort')
  switch (situation.kind) {
    case 'in-app':
      return (
        <div className={styles.howTo}>
          <p>{t('inApp', { browser: browsers(situation.browser) })}</p>
          <p>
            <strong>{t(`inAppSteps.${situation.browser}`)}</strong>
          </p>
          <p>{t('inAppCopy')}</p>
          <p className={styles.address}>
            <code>{window.location.href}</code>
            <CopyButton text={window.location.href} what={t('address')} />
          </p>
        </div>
      )
    case 'ios-browser':
      return (
        <div className={styles.howTo}>
          <p>{t('iosBrowser')}</p>
          <ol>
            <li>{t('iosSteps.one')}</li>
            <li>{t('iosSteps.two')}</li>
            <li>{t('iosSteps.three')}</li>
            <li>{t('iosSteps.four', { app })}</li>
          </ol>
        </div>
      )
    case 'denied':
      return <p className={styles.howTo}>{t('denied', { app })}</p>
    default:
      return <p className={styles.howTo}>{t(situation.kind)}</p>
  }
}
