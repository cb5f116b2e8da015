'use client'

import Link from 'next/link'
import { useTranslations } from 'use-intl'
import { RANGES, type Range, rangeAddress } from '../range'
import styles from './trends.module.css'

/** How far back; each choice is an address of its own. */
export function RangeChoice({ range }: { range: Range }) {
  const t = useTranslations('trends')
  return (
    <nav className={styles.ranges} aria-label={t('range')}>
      {RANGES.map((one) => (
        <Link
          key={one}
          href={rangeAddress(one)}
          scroll={false}
          prefetch={false}
          aria-current={one === range ? 'page' : undefined}
        >
          {t(`ranges.${one}`)}
        </Link>
      ))}
    </nav>
  )
}
