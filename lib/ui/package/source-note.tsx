import { getTranslator } from '../../i18n/translator'
import styles from './package.module.css'

const t = getTranslator('messagePackage')

/** Where a text comes from. The edition is named once a list, the paragraph with each item. */
export function SourceNote({ source, edition }: { source: string; edition?: string }) {
  return (
    <small className={styles.source}>{edition ? t('sourceIn', { source, edition }) : t('source', { source })}</small>
  )
}
