'use client'

import { useTranslations } from 'use-intl'
import { formatDateTime } from '@/lib/i18n/format-time'
import { countTurns } from '../check/group-changes'
import type { Check } from '../check/use-check'
import { ConfirmDialog } from '../confirm-dialog'
import { provinceInstant } from '../draft/province-clock'
import type { DraftDesk } from '../draft/use-draft'
import parts from '../parts.module.css'
import { LostNotice } from './lost-notice'
import { Obstacles } from './obstacles'
import { OutcomeNotice } from './outcome-notice'
import type { Readiness } from './readiness'
import { RefusalNotice } from './refusal-notice'
import type { Publishing } from './use-publish'

type PublishPanelProps = { desk: DraftDesk; check: Check; ready: Readiness; publishing: Publishing }

/** The one button that others will see the effect of. It says what it will do before it is pressed. */
export function PublishPanel({ desk, check, ready, publishing }: PublishPanelProps) {
  const t = useTranslations('operator.publish')
  const { header } = desk.draft
  const turns = countTurns(check.answer?.changes ?? [])
  const instant = header.when === 'at' ? provinceInstant(header.effectiveDay, header.effectiveTime) : null
  const isLater = instant !== null && new Date(instant).getTime() > Date.now()
  const time = instant ? formatDateTime(instant) : ''
  const promise = isLater ? t('schedule', { time, ...turns }) : t('publishNow', turns)

  return (
    <>
      <div role="status">
        {publishing.outcome ? <OutcomeNotice outcome={publishing.outcome} onClose={publishing.forget} /> : null}
      </div>
      <LostNotice publishing={publishing} />
      <RefusalNotice refusal={publishing.refusal} onRenew={desk.renewKey} onClose={publishing.forget} />
      {publishing.isLost ? null : (
        <>
          <Obstacles ready={ready} />
          <div>
            <ConfirmDialog
              trigger={publishing.isSending ? t('sending') : ready.isChecked ? promise : t('button')}
              triggerClass={parts.primary}
              title={promise}
              confirm={isLater ? t('confirmSchedule') : t('confirm')}
              isDisabled={!ready.isReady || publishing.isSending}
              describedBy="publish-obstacles"
              onConfirm={() => void publishing.publish()}
            >
              <p>
                {t('decision', { number: header.number, issuer: header.issuer })}
                <br />
                {isLater ? t('takesEffect', { time }) : t('takesEffectNow')}
              </p>
              <p>{isLater ? t('scheduleMeans') : t('means')}</p>
              {turns.same > 0 ? <p>{t('same', { count: turns.same })}</p> : null}
            </ConfirmDialog>
          </div>
        </>
      )}
    </>
  )
}
