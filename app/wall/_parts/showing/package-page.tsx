'use client'

import { useTranslations } from 'use-intl'
import type { PackageState, Page } from '../director/pages'
import styles from './showing.module.css'

/** The page of the package that is due: what to say, or who must act. Without the package, that it is missing. */
export function PackagePage({ page, pack }: { page: Page; pack: PackageState }) {
  const t = useTranslations('wall.showing')
  if (page.kind === 'locate') return null
  if (pack.state !== 'known')
    return <p className={styles.missing}>{t(pack.state === 'failed' ? 'failed' : 'loading')}</p>
  const { keyMessages, near, far } = pack.value
  const texts = page.kind === 'messages' ? keyMessages : page.kind === 'near' ? near : page.kind === 'far' ? far : []
  if (page.kind !== 'messages' && page.kind !== 'near' && page.kind !== 'far') return null
  return (
    <div className={styles.page} data-page={page.kind}>
      <h3>{t(page.kind)}</h3>
      <ul data-many={texts.length > 6 || undefined}>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
