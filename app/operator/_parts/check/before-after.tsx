'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { PlannedChange } from '@/lib/domain/check-decision'
import { ZoneMap } from '@/lib/map/zone-map'
import { useBoard } from '@/lib/ui/board-provider'
import parts from '../parts.module.css'
import { withDraft, zonesOf } from '../zones-after'
import styles from './check.module.css'
import { useIsNarrow } from './use-is-narrow'

/** The province now and as it would be: side by side where there is room, one at a time on a phone. */
export function BeforeAfter({ changes }: { changes: readonly PlannedChange[] }) {
  const t = useTranslations('operator.maps')
  const board = useBoard((state) => state.zones)
  const isNarrow = useIsNarrow()
  const [shown, setShown] = useState<'before' | 'after'>('after')
  const before = useMemo(() => zonesOf(board), [board])
  const after = useMemo(
    () =>
      withDraft(
        board,
        changes.map(({ commune, to }) => ({ communeCode: commune, zone: to })),
      ),
    [board, changes],
  )
  const changed = useMemo(() => changes.filter(({ from, to }) => from !== to).map(({ commune }) => commune), [changes])
  const maps = { before, after }
  const sides = isNarrow ? [shown] : (['before', 'after'] as const)
  return (
    <div className={styles.mapsPart}>
      {isNarrow ? (
        <fieldset className={styles.sides}>
          <legend className="visually-hidden">{t('choose')}</legend>
          {(['before', 'after'] as const).map((side) => (
            <button
              key={side}
              type="button"
              className={parts.button}
              aria-pressed={shown === side}
              onClick={() => setShown(side)}
            >
              {shown === side ? '● ' : '○ '}
              {t(side)}
            </button>
          ))}
        </fieldset>
      ) : null}
      <div className={styles.maps} data-narrow={isNarrow}>
        {sides.map((side) => (
          <figure key={isNarrow ? 'one' : side}>
            <figcaption>{t(side)}</figcaption>
            <div className={styles.map}>
              <ZoneMap
                zones={maps[side]}
                highlight={changed}
                interactive={false}
                height="100%"
                label={t(`label.${side}`, { count: changed.length })}
              />
            </div>
          </figure>
        ))}
      </div>
    </div>
  )
}
