import { getTranslator } from '../../i18n/translator'
import { FILE_KINDS, wordsKey } from '../../takeaway/file-kind'
import { OldNote } from './old-note'
import styles from './take-away.module.css'

const t = getTranslator('takeAway')

/** The files of a change as plain links: they work without script. */
export function TakeAway({ seq, place }: { seq: number; place: string }) {
  return (
    <section className={styles.section} aria-labelledby="take-away">
      <h2 id="take-away">{t('title')}</h2>
      <OldNote words={t('old')} />
      <p>{t('intro', { place })}</p>
      <ul className={styles.list}>
        {FILE_KINDS.map((kind) => (
          <li key={kind}>
            <a href={`/api/v1/changes/${seq}/${kind}`} className={styles.link} download>
              <strong>{t(`file.${wordsKey(kind)}.name`)}</strong>{' '}
              <span className={styles.use}>{t(`file.${wordsKey(kind)}.use`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
