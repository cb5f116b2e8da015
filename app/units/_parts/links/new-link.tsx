'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { CopyButton } from '@/lib/ui/package/copy-button'
import styles from './links.module.css'
import { QrCode } from './qr-code'

export type MadeLink = { id: string; person: string; url: string; expiresAt: string }

/** A link just made: told this once, to be copied or scanned. */
export function NewLink({ link }: { link: MadeLink }) {
  const t = useTranslations('units.links')
  const { person, url, expiresAt } = link
  return (
    <div className={styles.made}>
      <QrCode text={url} label={t('qr', { person })} />
      <div className={styles.madeWords}>
        <p>
          <strong>{t('once', { person })}</strong>
        </p>
        <p className={styles.url}>{url}</p>
        <p className="tabular">{t('until', { time: formatDateTime(expiresAt) })}</p>
        <CopyButton text={url} what={t('link', { person })} strong />
      </div>
    </div>
  )
}
