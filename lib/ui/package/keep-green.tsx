import { CHANNELS } from '../../domain/channel'
import { getTranslator } from '../../i18n/translator'
import type { KeepGreenView } from '../../services/view-change'
import styles from './package.module.css'
import { TextCard } from './text-card'

const t = getTranslator('messagePackage')

/** What is said in the green places beside a red or orange one, place by place. Nothing where there is none. */
export function KeepGreen({ places, edition }: { places: readonly KeepGreenView[]; edition: string }) {
  if (places.length === 0) return null
  return (
    <section className={styles.section} aria-labelledby="keep-green">
      <h2 id="keep-green">{t('keepGreen')}</h2>
      <p>{t('keepGreenWhy')}</p>
      {places.map(({ commune, communeName, districtName, package: texts }) => (
        <details key={commune} id={`keep-green-${commune}`} className={styles.fold}>
          <summary>{t('keepGreenPlace', { place: communeName, district: districtName })}</summary>
          {CHANNELS.map((channel) => (
            <section key={channel} className={styles.level} aria-label={`${t(`channel.${channel}`)}, ${communeName}`}>
              <h3>{t(`channel.${channel}`)}</h3>
              {texts.channels[channel].map((item) => (
                <TextCard
                  key={item.id}
                  item={item}
                  title={item.title ?? t(`channel.${channel}`)}
                  edition={edition}
                  level={4}
                />
              ))}
            </section>
          ))}
        </details>
      ))}
    </section>
  )
}
