import { getTranslator } from '../../i18n/translator'
import { changeDescription, changeTitle } from '../../preview/words'
import type { ChangeFacts } from '../../services/view-change'
import { FILE_KINDS, wordsKey } from '../../takeaway/file-kind'
import { AddressCode } from './address-code'
import { OldNote } from './old-note'
import { ShareChange } from './share-change'
import styles from './take-away.module.css'

const t = getTranslator('takeAway')

/** The files of a change as plain links that work without script; its link and card to share. `site`: this installation's address. */
export function TakeAway({ change, site }: { change: ChangeFacts; site: string }) {
  const path = `/changes/${change.seq}`
  const door = `/api/v1${path}`
  return (
    <section className={styles.section} aria-labelledby="take-away">
      <h2 id="take-away">{t('title')}</h2>
      <OldNote words={t('old')} />
      <p>{t('intro', { place: change.communeName })}</p>
      <ul className={styles.list}>
        {FILE_KINDS.map((kind) => (
          <li key={kind}>
            <a href={`${door}/${kind}`} className={styles.link} download>
              <strong>{t(`file.${wordsKey(kind)}.name`)}</strong>{' '}
              <span className={styles.use}>{t(`file.${wordsKey(kind)}.use`)}</span>
            </a>
          </li>
        ))}
      </ul>
      <ShareChange
        title={changeTitle(change)}
        text={changeDescription(change)}
        path={path}
        card={{ path: `${door}/card.png`, name: `thay-doi-${change.seq}.png` }}
        words={{
          share: t('share'),
          shareCard: t('shareCard'),
          cardReady: t('cardReady'),
          shareFailed: t('shareFailed'),
        }}
      />
      <AddressCode url={new URL(path, site).href} />
    </section>
  )
}
