import type { ZoneCounts } from '../domain/zone'
import { getTranslator } from '../i18n/translator'
import { ZONE_KEYS } from '../map/zone-style'
import { PALETTE } from './palette'
import { spokenTime } from './words'
import { WordsInLine } from './words-in-line'
import { LetterTile } from './zone-parts'

const t = getTranslator('preview')
const zones = getTranslator('zones')
const common = getTranslator('common')

const column = {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  flexGrow: 1,
  padding: '34px 32px 26px 44px',
} as const

/** The province: how many communes stand in each zone, and since when it is so. */
export function ProvinceCard({ counts, at }: { counts: ZoneCounts; at: string | null }) {
  return (
    <div style={column}>
      <div style={{ display: 'flex', fontSize: 38, fontWeight: 700, lineHeight: 1.25 }}>{common('appName')}</div>
      <div style={{ display: 'flex', flexDirection: 'column', gap: 10 }}>
        {ZONE_KEYS.map((key) => (
          <div key={key} style={{ display: 'flex', alignItems: 'center', gap: 20 }}>
            <LetterTile zone={key === 'none' ? null : key} size={58} />
            <div
              style={{
                display: 'flex',
                justifyContent: 'flex-end',
                width: 84,
                fontSize: 46,
                fontWeight: 700,
                lineHeight: 1.2,
              }}
            >
              {String(counts[key])}
            </div>
            <div style={{ display: 'flex', fontSize: 34, fontWeight: 600, lineHeight: 1.2 }}>{zones(key)}</div>
          </div>
        ))}
      </div>
      <div style={{ display: 'flex', color: PALETTE.muted }}>
        <WordsInLine text={at ? t('overview.asOf', { time: spokenTime(at) }) : t('image.noDecision')} size={27} />
      </div>
    </div>
  )
}

/** Says what the link belongs to and nothing of what stands behind it. */
export function NeutralCard() {
  return (
    <div style={{ ...column, justifyContent: 'center', gap: 24 }}>
      <div style={{ display: 'flex', fontSize: 56, fontWeight: 700, lineHeight: 1.25 }}>{common('appName')}</div>
      <div style={{ display: 'flex', fontSize: 34, color: PALETTE.muted }}>{t('image.neutral')}</div>
    </div>
  )
}
