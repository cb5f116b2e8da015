'use client'

import { useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { toldIn } from '@/lib/domain/showing'
import { ProvinceSvg } from '@/lib/map/province-svg'
import { ZoneMap } from '@/lib/map/zone-map'
import type { ZoneMapProps } from '@/lib/map/zone-map-props'
import { useScene } from './engine'
import { useWallPlaces } from './wall-places'
import styles from './wall-screen.module.css'

const FLIGHT_S = 1.6
const NONE: readonly string[] = []

type Props = Pick<ZoneMapProps, 'tiles' | 'onState'> & { district: string | null; viewBox: string }

/** The live province; while a change is shown it marks the commune, then goes to it and its neighbours. */
export function WallMap({ district, viewBox, ...map }: Props) {
  const t = useTranslations('wall')
  const { communes } = useWallPlaces()
  const { current, page } = useScene()
  const isNear = current?.kind === 'change' && page !== null && page.kind !== 'locate'
  const { fresh, neighbours, name } = useMemo(() => {
    const codes = current ? toldIn(current).map(({ change }) => change.commune) : NONE
    const only = current?.kind === 'change' ? communes.get(codes[0] ?? '') : undefined
    return { fresh: codes, neighbours: only?.neighbours ?? NONE, name: only?.name }
  }, [current, communes])
  const focus = useMemo(() => (isNear ? [...fresh, ...neighbours] : null), [isNear, fresh, neighbours])
  return (
    <div className={styles.mapBox} data-near={isNear}>
      <ZoneMap
        {...map}
        interactive={false}
        district={current ? null : district}
        focus={focus}
        fresh={fresh}
        highlight={isNear ? neighbours : NONE}
        flight={FLIGHT_S}
        label={isNear && name ? t('mapOf', { place: name }) : t('map')}
      >
        <ProvinceSvg viewBox={viewBox} label={t('map')} />
      </ZoneMap>
    </div>
  )
}
