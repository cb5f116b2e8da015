'use client'

import styles from './admin.module.css'

export type Told = { isGood: boolean; text: string } | null

/** How it went. Always there, so that what appears in it is read out. */
export function Outcome({ told }: { told: Told }) {
  return (
    <>
      <p role="status" className={styles.done}>
        {told?.isGood ? told.text : ''}
      </p>
      <p role="alert" className={styles.problem}>
        {told && !told.isGood ? told.text : ''}
      </p>
    </>
  )
}
