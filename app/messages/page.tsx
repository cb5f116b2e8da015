import Link from 'next/link'
import { requireAction } from '@/app/_root/session'
import { can } from '@/lib/auth/permission'
import { CHANNELS } from '@/lib/domain/channel'
import { transitionName } from '@/lib/domain/transition'
import { ZONES, type ZoneOrNone } from '@/lib/domain/zone'
import { getTranslator } from '@/lib/i18n/translator'
import { zoneKey } from '@/lib/map/zone-style'
import { getRuntime } from '@/lib/runtime'
import { ZoneBadge } from '@/lib/ui/zone-badge'
import { ChannelCards } from './_parts/channel-cards'
import { ChooseForm } from './_parts/choose-form'
import { RumourForm } from './_parts/rumour-form'
import { TemplateCard } from './_parts/template-card'
import { listPlaces, readLibrary } from './_read/library'
import styles from './messages.module.css'

export const dynamic = 'force-dynamic'

const t = getTranslator('messages')
const zones = getTranslator('zones')

type Params = Promise<Record<string, string | string[] | undefined>>

const zoneOf = (value: unknown, otherwise: ZoneOrNone): ZoneOrNone =>
  value === 'none' ? null : (ZONES.find((zone) => zone === value) ?? otherwise)

export default async function MessagesPage({ searchParams }: { searchParams: Params }) {
  const identity = await requireAction('content:read', '/messages')
  const runtime = getRuntime()
  const asked = await searchParams
  const library = await readLibrary(runtime, {
    from: zoneOf(asked.from, null),
    to: zoneOf(asked.to, 'yellow'),
    channel: CHANNELS.find((channel) => channel === asked.channel) ?? null,
    commune: typeof asked.commune === 'string' && runtime.places.communes.has(asked.commune) ? asked.commune : null,
  })
  const { from, to, place } = library
  const groups = listPlaces(runtime)
  const cards = { isFilled: place !== null, mayEdit: can(identity.role, 'content:edit', runtime.access) }
  return (
    <main id="main" className={styles.page}>
      <header className={styles.stack}>
        <h1>{t('title')}</h1>
        <p className={styles.muted}>{t('lead')}</p>
      </header>
      <ChooseForm
        groups={groups}
        from={from}
        to={to}
        channel={CHANNELS.find((channel) => channel === asked.channel) ?? null}
        commune={place?.code ?? null}
      />
      <section className={styles.section} aria-labelledby="move">
        <h2 id="move">{t('moveTitle')}</h2>
        <p className={styles.row}>
          <ZoneBadge zone={to} /> <strong>{transitionName(from, to)}</strong>
        </p>
        {place ? (
          <div className={styles.notice}>
            <p>
              {place.seq === null ? t('neverChanged', { place: place.name }) : t('filledFor', { place: place.name })}
            </p>
            {place.seq === null ? null : (
              <Link href={`/changes/${place.seq}`} prefetch={false} className={styles.link}>
                {t('openChange')}
              </Link>
            )}
          </div>
        ) : null}
        <ChannelCards channels={library.channels} {...cards} />
        <details className={styles.fold}>
          <summary>{t('guidance')}</summary>
          <div className={styles.stack}>
            {library.lists.map(({ list, cards: texts }) => (
              <div key={list} className={styles.stack}>
                <h3>{t(`part.${list}`)}</h3>
                <div className={styles.cards}>
                  {texts.map((card) => (
                    <TemplateCard key={card.id} card={card} {...cards} />
                  ))}
                </div>
              </div>
            ))}
          </div>
        </details>
        <p className={styles.source}>{t('version', { version: String(library.version), edition: library.edition })}</p>
      </section>
      <section className={styles.section} aria-labelledby="rumour-form">
        <h2 id="rumour-form">{t('rumour.title')}</h2>
        <p className={styles.muted}>{t('rumour.lead')}</p>
        <RumourForm templates={library.rumour} groups={groups} commune={place?.code ?? null} />
      </section>
      <section className={styles.section} aria-labelledby="common">
        <h2 id="common">{t('common')}</h2>
        <p className={styles.muted}>{t('commonLead')}</p>
        {library.common.map(({ subject, title, channels }) => (
          <details key={subject} className={styles.fold}>
            <summary>{title}</summary>
            <div className={styles.stack}>
              <ChannelCards channels={channels} {...cards} />
            </div>
          </details>
        ))}
      </section>
      <section className={styles.section} aria-labelledby="keep-green">
        <h2 id="keep-green">{t('keepGreen')}</h2>
        <p className={styles.muted}>{t('keepGreenLead')}</p>
        {library.keepGreen.map(({ zone, channels }) => (
          <details key={zone} className={styles.fold}>
            <summary>{t('besideZone', { zone: zones(zoneKey(zone)).toLocaleLowerCase('vi') })}</summary>
            <div className={styles.stack}>
              <ChannelCards channels={channels} {...cards} />
            </div>
          </details>
        ))}
      </section>
    </main>
  )
}
