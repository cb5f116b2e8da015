import { getTranslator } from '@/lib/i18n/translator'
import type { CommuneView } from '@/lib/services/view-commune'
import { FollowButton } from '@/lib/ui/follow/follow-button'
import styles from '@/lib/ui/package/place-page.module.css'
import { UpcomingLines } from './upcoming-lines'
import { ZoneNow } from './zone-now'

const t = getTranslator('commune')

type CommuneHeadProps = {
  commune: CommuneView
  isWithdrawn: boolean
  hasPackage: boolean
}

/** The place, its zone of this moment, and what is decided for it but not yet in force. */
export function CommuneHead({ commune, isWithdrawn, hasPackage }: CommuneHeadProps) {
  const { code, name, districtName, population, areaKm2 } = commune
  return (
    <header className={styles.head}>
      <h1>
        {name} <span className={styles.district}>{districtName}</span>
      </h1>
      <ZoneNow code={code} isWithdrawn={isWithdrawn} />
      <UpcomingLines code={code} />
      <dl className={styles.facts}>
        {population === null ? null : (
          <div>
            <dt>{t('population')}</dt>
            <dd>{t('people', { count: population })}</dd>
          </div>
        )}
        {areaKm2 === null ? null : (
          <div>
            <dt>{t('area')}</dt>
            <dd>{t('km2', { area: areaKm2 })}</dd>
          </div>
        )}
        <div>
          <dt>{t('code')}</dt>
          <dd className="tabular">{code}</dd>
        </div>
      </dl>
      <div className={styles.actions}>
        <FollowButton kind="communes" code={code} place={`${name} (${districtName})`} />
        {hasPackage ? (
          <a href="#units" className={styles.action}>
            {t('toUnits')}
          </a>
        ) : null}
        <a href="#neighbours" className={styles.action}>
          {t('neighbours')}
        </a>
        <a href="#history" className={styles.action}>
          {t('history')}
        </a>
      </div>
    </header>
  )
}
