'use client'

import { useNewness } from '../package/newest-provider'
import styles from './take-away.module.css'

/** Says, before any file, that the change has been overtaken. */
export function OldNote({ words }: { words: string }) {
  const { newer } = useNewness()
  return newer === null ? null : <p className={styles.old}>{words}</p>
}
