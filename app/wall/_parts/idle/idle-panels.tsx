'use client'

import styles from './idle.module.css'
import { LastChanges } from './last-changes'
import { NextScheduled } from './next-scheduled'
import { UnansweredUnits } from './unanswered-units'

/** What the wall says while nothing new is to be shown: what comes, what came, who has not answered. */
export function IdlePanels({ district, isStaff }: { district: string | null; isStaff: boolean }) {
  return (
    <div className={styles.panels}>
      <NextScheduled />
      <LastChanges district={district} />
      <UnansweredUnits district={district} isStaff={isStaff} />
    </div>
  )
}
