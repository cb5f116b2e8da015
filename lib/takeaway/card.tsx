import { getTranslator } from '../i18n/translator'
import { FONT_FAMILY } from '../preview/fonts'
import { PALETTE, ZONE_COLOURS } from '../preview/palette'
import { WordsInLine } from '../preview/words-in-line'
import { LetterTile } from '../preview/zone-parts'
import { addressWords } from './address-words'
import { keepLastWords } from './keep-last-words'
import type { PackageDocument } from './package-document'
import { qrSvg } from './qr'

/** 4 to 5: the tallest that Facebook and Zalo show whole, px. */
export const CARD_SIZE = { width: 1080, height: 1350 } as const
const SIDE = 56
const INNER = CARD_SIZE.width - 2 * SIDE
const MOST = 4
/** Room for what to do, px: what is left between the place and the foot with code and label. */
const ROOM = 470
const roomOf = ({ demo, onlyHere }: PackageDocument): number => ROOM + (demo ? 0 : 55) + (onlyHere ? 75 : 0)

const t = getTranslator('takeAway')
const words = getTranslator('messagePackage')
const column = { display: 'flex', flexDirection: 'column' } as const

/** Lines a text takes, from the width of the font's mean letter. */
const linesOf = (text: string, size: number, width: number): number => Math.ceil((text.length * size * 0.53) / width)

function Head({ document: { zone, zoneName, level, to } }: { document: PackageDocument }) {
  const { fill, ink } = ZONE_COLOURS[zone]
  const size = zone === 'none' ? 78 : 112
  return (
    <div
      style={{
        display: 'flex',
        alignItems: 'center',
        gap: 36,
        padding: `34px ${SIDE}px`,
        background: fill,
        color: ink,
      }}
    >
      <LetterTile zone={to} size={176} />
      <div style={column}>
        <div style={{ display: 'flex', fontSize: size, fontWeight: 700, lineHeight: 1.15 }}>{zoneName}</div>
        <div style={{ display: 'flex', fontSize: 44, fontWeight: 600, lineHeight: 1.2 }}>{level}</div>
      </div>
    </div>
  )
}

/** The decision's number can be of any length that is taken: it is set smaller, and cut after three lines. */
function Decision({ text }: { text: string }) {
  if (linesOf(text, 32, INNER) <= 2) return <WordsInLine text={text} size={32} width={INNER} />
  const style = {
    display: 'block',
    lineClamp: 3,
    fontSize: 24,
    lineHeight: 1.3,
    wordBreak: 'break-word',
    width: INNER,
  } as const
  return <div style={style}>{text}</div>
}

function Where({ document }: { document: PackageDocument }) {
  const { place, district, decision, effective } = document
  const size = place.length > 26 ? 52 : place.length > 19 ? 62 : 78
  return (
    <div style={column}>
      <div style={{ display: 'flex', fontSize: size, fontWeight: 700, lineHeight: 1.2 }}>{place}</div>
      <div style={{ display: 'flex', fontSize: 40, fontWeight: 600, color: PALETTE.muted, lineHeight: 1.3 }}>
        {district}
      </div>
      <div style={{ display: 'flex', fontWeight: 700, marginTop: 12 }}>
        <WordsInLine text={effective} size={38} width={INNER} />
      </div>
      <Decision text={decision} />
    </div>
  )
}

function ToDo({ document }: { document: PackageDocument }) {
  const texts = document.sheet.cardDos
    .filter(({ missing }) => !missing)
    .slice(0, MOST)
    .map(({ text }) => keepLastWords(text))
  const width = INNER - 52
  const heightAt = (size: number) =>
    texts.reduce((sum, text) => sum + linesOf(text, size, width) * size * 1.32 + 10, size * 1.9)
  const size = [38, 35, 32, 29, 26].find((one) => heightAt(one) <= roomOf(document)) ?? 24
  return (
    <div style={{ ...column, gap: 10 }}>
      <div style={{ display: 'flex', fontSize: size * 1.15, fontWeight: 700, color: PALETTE.accent }}>
        {words('dos')}
      </div>
      {texts.map((text) => (
        <div key={text} style={{ display: 'flex' }}>
          <div style={{ display: 'flex', width: 52, paddingTop: size * 0.2 }}>
            <svg width={size * 0.9} height={size * 0.9} viewBox="0 0 24 24" role="presentation">
              <path d="M3 13l6 6L21 5" fill="none" stroke={PALETTE.accent} strokeWidth="3.4" />
            </svg>
          </div>
          <WordsInLine text={text} size={size} width={width} />
        </div>
      ))}
    </div>
  )
}

function Foot({ document }: { document: PackageDocument }) {
  const { url, onlyHere } = document
  const code = `data:image/svg+xml;base64,${Buffer.from(qrSvg(url)).toString('base64')}`
  const width = INNER - (onlyHere ? 0 : 224)
  const urlSize = Math.max(20, Math.min(28, Math.floor(width / (url.length * 0.62))))
  return (
    <div style={{ display: 'flex', alignItems: 'center', gap: 24, padding: `18px ${SIDE}px`, background: PALETTE.bg }}>
      {/* biome-ignore lint/performance/noImgElement: drawn into an image, not a page. */}
      {onlyHere ? null : <img alt="" src={code} width={200} height={200} />}
      <div style={{ ...column, gap: 6 }}>
        <div style={{ display: 'flex', fontWeight: 700 }}>
          <WordsInLine text={addressWords(document)} size={30} width={width} />
        </div>
        <div
          style={{
            display: 'block',
            lineClamp: 2,
            wordBreak: 'break-all',
            width,
            fontSize: urlSize,
            color: PALETTE.accent,
          }}
        >
          {url}
        </div>
        <div style={{ display: 'flex', fontSize: 26, fontWeight: 600 }}>{t('document.issuedBy')}</div>
      </div>
    </div>
  )
}

const demoBand = {
  display: 'flex',
  justifyContent: 'center',
  padding: '10px 0 12px',
  background: PALETTE.warningBg,
  color: PALETTE.warning,
  fontSize: 32,
  fontWeight: 700,
} as const

/** What a phone shows of a change: the zone, the place, from when, what to do, by which decision, and where to read on. */
export function Card({ document }: { document: PackageDocument }) {
  const page = { ...column, width: '100%', height: '100%', fontFamily: FONT_FAMILY, color: PALETTE.text } as const
  return (
    <div style={{ ...page, background: PALETTE.surface }}>
      <Head document={document} />
      <div style={{ ...column, flexGrow: 1, justifyContent: 'space-around', padding: `10px ${SIDE}px` }}>
        <Where document={document} />
        <ToDo document={document} />
      </div>
      <Foot document={document} />
      {document.demo ? <div style={demoBand}>{t('document.demo')}</div> : null}
    </div>
  )
}
