import type { ReactNode } from 'react'
import { getTranslator } from '../i18n/translator'
import { FONT_FAMILY } from './fonts'
import { PALETTE } from './palette'

/** What Facebook, Zalo and X show whole (1.91 to 1), px. */
export const IMAGE_SIZE = { width: 1200, height: 630 } as const

const MAP = { width: 500, height: 469 } as const
const t = getTranslator('preview')

export type FrameProps = { map: string; mapWords: string | null; demo: boolean; children: ReactNode }

/** Words on the left, the province on the right, and the demonstration's label where it is one. */
export function Frame({ map, mapWords, demo, children }: FrameProps) {
  return (
    <div
      style={{
        display: 'flex',
        flexDirection: 'column',
        width: '100%',
        height: '100%',
        fontFamily: FONT_FAMILY,
        color: PALETTE.text,
        background: PALETTE.surface,
      }}
    >
      <div style={{ display: 'flex', flexGrow: 1 }}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 680 }}>{children}</div>
        <div
          style={{
            display: 'flex',
            flexDirection: 'column',
            alignItems: 'center',
            justifyContent: 'center',
            width: 520,
            background: PALETTE.water,
          }}
        >
          {/* biome-ignore lint/performance/noImgElement: drawn into an image, not a page. */}
          <img alt="" src={map} width={MAP.width} height={MAP.height} />
          {mapWords ? <div style={{ display: 'flex', fontSize: 24, color: PALETTE.muted }}>{mapWords}</div> : null}
        </div>
      </div>
      {demo ? (
        <div
          style={{
            display: 'flex',
            justifyContent: 'center',
            padding: '7px 0 9px',
            background: PALETTE.warningBg,
            color: PALETTE.warning,
            fontSize: 24,
            fontWeight: 600,
          }}
        >
          {t('demo')}
        </div>
      ) : null}
    </div>
  )
}
