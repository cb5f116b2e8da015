'use client'

import { useTranslations } from 'use-intl'

/** What the screen says while it mends itself. */
export function CrashWords({ left, isWaiting }: { left: number; isWaiting: boolean }) {
  const t = useTranslations('wall.crash')
  return (
    <>
      <h1>{t('title')}</h1>
      <p className="tabular">{isWaiting ? t('waiting') : t('text', { seconds: left })}</p>
      <p>
        <button type="button" onClick={() => window.location.reload()}>
          {t('now')}
        </button>
      </p>
    </>
  )
}
