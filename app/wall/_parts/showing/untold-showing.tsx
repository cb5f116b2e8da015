'use client'

import { useTranslations } from 'use-intl'
import type { Untold } from '@/lib/domain/showing'
import styles from './showing.module.css'

/** How many changes could not be told one by one; that there may be more, where that is all that is known. */
export function useUntoldWords(): (untold: Untold) => string {
  const t = useTranslations('wall.showing')
  return ({ count, unclear }) => {
    if (!unclear) return t('untold', { count })
    return count > 0 ? t('untoldLeast', { count }) : t('untoldUnclear')
  }
}

/** What could not be told one by one, and why. */
export function UntoldShowing({ untold }: { untold: Untold }) {
  const t = useTranslations('wall.showing')
  const words = useUntoldWords()
  return (
    <div className={styles.untold}>
      <h2>{words(untold)}</h2>
      <p>{t(untold.unclear ? 'untoldUnclearText' : 'untoldText')}</p>
    </div>
  )
}
