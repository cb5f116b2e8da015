import { getTranslator } from '@/lib/i18n/translator'
import styles from '@/lib/ui/package/place-page.module.css'

const t = getTranslator('commune')

/** For a commune that no decision ever named: nothing is made up for it. */
export function NothingYet() {
  return (
    <section className={styles.panel} aria-labelledby="nothing-yet">
      <h2 id="nothing-yet">{t('neverTitle')}</h2>
      <p>{t('neverText')}</p>
    </section>
  )
}
