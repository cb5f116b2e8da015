'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { CheckPanel } from './check/check-panel'
import { useCheck } from './check/use-check'
import { DecisionList } from './decisions/decision-list'
import type { ListedDecision } from './decisions/listed-decision'
import { DraftBand } from './draft/draft-band'
import { useDraft } from './draft/use-draft'
import { LookPanel } from './look/look-panel'
import styles from './operator-desk.module.css'
import { type PlaceList, PlacesProvider } from './places'
import { PublishPanel } from './publish/publish-panel'
import { readiness } from './publish/readiness'
import { usePublish } from './publish/use-publish'
import { PutInPanel } from './put-in/put-in-panel'
import { StepBar } from './step-bar'

/** From paste to publish on one page: nothing is a locked step, and nothing is lost on the way. */
export function OperatorDesk({ places, decisions }: { places: PlaceList; decisions: ListedDecision[] }) {
  const t = useTranslations('operator')
  const router = useRouter()
  const desk = useDraft()
  const check = useCheck(desk.draft)
  const publishing = usePublish(desk, check, () => router.refresh())
  const ready = readiness(desk.draft, check)
  const isLocked = !desk.ready || publishing.isSending || publishing.isLost

  return (
    <PlacesProvider places={places}>
      <main id="main" className={`${styles.main} ${styles.wide}`}>
        <div className={styles.head}>
          <h1>{t('title')}</h1>
          <DraftBand desk={desk} locked={isLocked} />
        </div>
        <StepBar draft={desk.draft} check={check} ready={ready} />
        <div className={styles.column}>
          <section
            id="put-in"
            className={styles.section}
            aria-labelledby="put-in-title"
            inert={isLocked}
            aria-busy={!desk.ready}
          >
            <h2 id="put-in-title">{t('putIn.title')}</h2>
            <PutInPanel desk={desk} />
          </section>
          <section id="look" className={styles.section} aria-labelledby="look-title" inert={isLocked}>
            <h2 id="look-title">{t('look.title')}</h2>
            <LookPanel desk={desk} problems={check.trouble?.problem?.errors ?? publishing.refusal?.errors ?? []} />
          </section>
        </div>
        <div className={styles.column}>
          <section id="check" className={styles.section} aria-labelledby="check-title" inert={isLocked}>
            <h2 id="check-title">{t('check.title')}</h2>
            <CheckPanel desk={desk} check={check} missing={ready.missing} />
          </section>
          <section id="publish" className={styles.section} aria-labelledby="publish-title">
            <h2 id="publish-title">{t('publish.title')}</h2>
            <PublishPanel desk={desk} check={check} ready={ready} publishing={publishing} />
          </section>
          <section id="decisions" className={styles.section} aria-labelledby="decisions-title">
            <h2 id="decisions-title">{t('decisions.title')}</h2>
            <DecisionList decisions={decisions} />
          </section>
        </div>
      </main>
    </PlacesProvider>
  )
}
