import { getTranslator } from '../i18n/translator'
import type { ChangeFacts } from '../services/view-change'
import { PALETTE } from './palette'
import type { Place } from './preview-facts'
import { spokenTime, transitionWords } from './words'
import { WordsInLine } from './words-in-line'
import { Move, ZoneHead } from './zone-parts'

const t = getTranslator('preview')
const common = getTranslator('common')

/** Letters of a name that fit on one line at full size. */
const LONG_NAME = 19
/** Letters of a line about the decision that fit on two lines at full size. */
const LONG_LINE = 62
/** Letters from which a line is broken anywhere, so that the longest number that is taken stands whole. */
const LONGEST_LINE = 110

function PlaceWords({ place }: { place: Pick<Place, 'name' | 'districtName'> }) {
  const size = place.name.length > LONG_NAME ? 45 : 56
  return (
    <div style={{ display: 'flex', flexDirection: 'column' }}>
      <div style={{ display: 'flex', fontSize: size, fontWeight: 700, lineHeight: 1.25 }}>{place.name}</div>
      <div style={{ display: 'flex', fontSize: 31, fontWeight: 600, color: PALETTE.muted, lineHeight: 1.3 }}>
        {place.districtName}
      </div>
    </div>
  )
}

function Line({ text }: { text: string }) {
  if (text.length <= LONG_LINE) return <WordsInLine text={text} size={28} />
  const isLongest = text.length > LONGEST_LINE
  return (
    <div
      style={{
        display: 'block',
        lineClamp: 3,
        fontSize: isLongest ? 20 : 22,
        lineHeight: 1.32,
        wordBreak: isLongest ? 'break-all' : 'break-word',
        width: 608,
      }}
    >
      {text}
    </div>
  )
}

function decisionWords({ to, decision, revokes }: ChangeFacts): string {
  if (!revokes) return t('image.decision', { number: decision.number })
  const revoked = t('image.revoked', { number: revokes.number })
  // The longest numbers leave room for one of the two: what happened comes before what it returns to.
  const back = to === null ? '' : `. ${t('image.backTo', { number: decision.number })}`
  return revoked.length + back.length > 160 ? revoked : revoked + back
}

const body = {
  display: 'flex',
  flexDirection: 'column',
  justifyContent: 'space-between',
  flexGrow: 1,
  padding: '18px 32px 20px 40px',
} as const

function AppName() {
  return (
    <div style={{ display: 'flex', fontSize: 23, fontWeight: 600, color: PALETTE.accent }}>{common('appName')}</div>
  )
}

/** One change: the zone, the place, what it comes from, by which decision and from when. */
export function ChangeCard({ change }: { change: ChangeFacts }) {
  const { from, to, communeName, districtName, effectiveAt, revokes } = change
  const time = spokenTime(effectiveAt)
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1 }}>
      {to === null ? <ZoneHead zone={to} level={t('image.withdrawn')} /> : <ZoneHead zone={to} />}
      <div style={body}>
        <PlaceWords place={{ name: communeName, districtName }} />
        <div style={{ display: 'flex', alignItems: 'center', gap: 20 }}>
          {from === to ? null : <Move from={from} to={to} />}
          <div style={{ display: 'flex', fontSize: 28, fontWeight: 700 }}>{transitionWords(change)}</div>
        </div>
        <div style={{ display: 'flex', flexDirection: 'column' }}>
          <Line text={decisionWords(change)} />
          <Line text={revokes ? t('image.revokedAt', { time }) : t('image.effective', { time })} />
        </div>
        <AppName />
      </div>
    </div>
  )
}

/** A commune that no decision ever named. */
export function UnclassifiedCard({ place }: { place: Place }) {
  return (
    <div style={{ display: 'flex', flexDirection: 'column', flexGrow: 1 }}>
      <ZoneHead zone={null} />
      <div style={body}>
        <PlaceWords place={place} />
        <Line text={t('commune.never')} />
        <AppName />
      </div>
    </div>
  )
}
