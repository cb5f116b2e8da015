'use client'

import { useTranslations } from 'use-intl'
import { readDevice } from '@/lib/ui/follow/push-situation'
import { inAppBrowser, isIos } from '@/lib/ui/phone/in-app-browser'
import { takeInstallOffer, useInstallOffer } from '@/lib/ui/phone/install-prompt'
import styles from './following.module.css'

/** How to install; left out where it cannot be done, or where the notifications' part has said it already. */
export function InstallPart() {
  const t = useTranslations('following.install')
  const hasOffer = useInstallOffer()
  const { userAgent, touchPoints, isInstalled } = readDevice()
  const saidAbove = isIos(userAgent, touchPoints) || inAppBrowser(userAgent, isInstalled) !== null
  if (saidAbove && !isInstalled) return null
  return (
    <section className={styles.part} aria-labelledby="install">
      <h2 id="install">{t('title')}</h2>
      <p>{t('text')}</p>
      {isInstalled ? (
        <p className={styles.muted}>{t('installed')}</p>
      ) : hasOffer ? (
        <p>
          <button type="button" className={styles.press} onClick={() => void takeInstallOffer()}>
            {t('press')}
          </button>
        </p>
      ) : (
        <p className={styles.muted}>{t('menu')}</p>
      )}
    </section>
  )
}
