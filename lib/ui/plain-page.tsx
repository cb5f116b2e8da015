import Link from 'next/link'
import type { ReactNode } from 'react'
import styles from './plain-page.module.css'

type PlainPageProps = {
  title: string
  text: string
  /** The way on. */
  way: { href: string; name: string }
  children?: ReactNode
}

/** A page that has only a few words to say, and a way on. */
export function PlainPage({ title, text, way, children }: PlainPageProps) {
  return (
    <main id="main" className={styles.page}>
      <h1>{title}</h1>
      <p>{text}</p>
      <p className={styles.ways}>
        {children}
        <Link href={way.href} className={styles.way}>
          {way.name}
        </Link>
      </p>
    </main>
  )
}
