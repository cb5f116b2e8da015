'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Zone, ZoneOrNone } from '@/lib/domain/zone'
import { ZoneMap } from '@/lib/map/zone-map'
import { useBoard } from '@/lib/ui/board-provider'
import type { DraftDesk } from '../draft/use-draft'
import parts from '../parts.module.css'
import { usePlaces } from '../places'
import { withDraft } from '../zones-after'
import styles from './put-in.module.css'
import { ZoneChooser } from './zone-chooser'

export type PickProps = { desk: DraftDesk; zone: Zone | null; onZone: (zone: Zone | null) => void }

/** Choose a zone, then the communes; picking one that already has it takes it out again. */
export function PickOnMap({ desk, zone, onZone }: PickProps) {
  const t = useTranslations('operator.pick')
  const { fullName } = usePlaces()
  const board = useBoard((state) => state.zones)
  const { items } = desk.draft
  const zones: Record<string, ZoneOrNone> = useMemo(() => withDraft(board, items), [board, items])
  const highlight = useMemo(() => items.map(({ communeCode }) => communeCode), [items])
  const last = items.at(-1)

  function pick(code: string) {
    const has = items.find(({ communeCode }) => communeCode === code)?.zone
    desk.dispatch({ type: 'set', communes: [code], zone: has === zone ? null : zone })
  }
  return (
    <div className={parts.stack}>
      <ZoneChooser zone={zone} onZone={onZone} />
      <p className={parts.hint}>{t('mapHint')}</p>
      <div className={styles.map}>
        <ZoneMap zones={zones} highlight={highlight} onPick={pick} height="100%" label={t('mapLabel')} />
      </div>
      <p role="status" className={parts.hint}>
        {last ? t('picked', { count: items.length, commune: fullName(last.communeCode), zone: last.zone }) : t('none')}
      </p>
    </div>
  )
}
