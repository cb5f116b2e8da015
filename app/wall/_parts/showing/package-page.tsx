'use client'

import { useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { PackageState, Page } from '../director/pages'
import styles from './showing.module.css'
import { useFit } from './use-fit'

/** The page of the package that is due: what to say, or who must act. Without the package, that it is missing. */
export function PackagePage({ page, pack }: { page: Page; pack: PackageState }) {
  const t = useTranslations('wall.showing')
  if (page.kind === 'locate') return null
  if ('texts' in page) return <TextPage key={page.texts[0]} kind={page.kind} texts={page.texts} />
  if (pack.state === 'known') return null
  return <p className={styles.missing}>{t(pack.state === 'failed' ? 'failed' : 'loading')}</p>
}

function TextPage({ kind, texts }: { kind: 'messages' | 'near' | 'far'; texts: readonly string[] }) {
  const t = useTranslations('wall.showing')
  const box = useRef<HTMLDivElement>(null)
  useFit(box)
  return (
    <div ref={box} className={styles.page} data-page={kind}>
      <h3>{t(kind)}</h3>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  )
}
