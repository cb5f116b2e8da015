'use client'

import { useTranslations } from 'use-intl'
import type { DraftAction } from '../draft/draft-reducer'
import { usePlaces } from '../places'
import styles from './check.module.css'
import { type CheckAnswer, doubtFingerprint } from './check-answer'

type DoubtListProps = {
  doubts: CheckAnswer['doubts']
  seen: readonly string[]
  dispatch: (action: DraftAction) => void
}

/** Every doubt with what it is about, to be ticked before publishing. A doubt about other communes is another doubt. */
export function DoubtList({ doubts, seen, dispatch }: DoubtListProps) {
  const t = useTranslations('operator.doubt')
  const { fullName } = usePlaces()
  if (doubts.length === 0) return <p>{t('none')}</p>
  return (
    <div className={styles.doubts}>
      <h3>{t('title', { count: doubts.length })}</h3>
      <ul>
        {doubts.map((doubt) => {
          const fingerprint = doubtFingerprint(doubt)
          const isSeen = seen.includes(fingerprint)
          const names = [
            ...(doubt.communes ?? []).map(fullName),
            ...(doubt.decisions ?? []).map(({ number }) => number),
          ]
          return (
            <li key={fingerprint} className={styles.doubt} data-seen={isSeen}>
              <p id={`doubt-${doubt.code}`}>{doubt.text}</p>
              {names.length > 0 ? (
                <details>
                  <summary>{t('which', { count: names.length })}</summary>
                  <p>{names.join('; ')}</p>
                </details>
              ) : null}
              <label className={styles.tick}>
                <input
                  type="checkbox"
                  checked={isSeen}
                  aria-describedby={`doubt-${doubt.code}`}
                  onChange={(event) => dispatch({ type: 'seen', fingerprint, seen: event.target.checked })}
                />
                {t('seen')}
              </label>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
