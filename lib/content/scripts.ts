import type { ZoneOrNone } from '@/lib/domain/zone'

/** A sentence or two with the guideline's paragraph it comes from. */
export type Line = readonly [source: string, text: string]

export type Question = { ask: string; answer: string }

/** What an edition says in a zone, whatever led there. Texts are addressed to people unless stated. */
export type ZoneScript = {
  zone: ZoneOrNone
  /** The zone's own paragraph: "II.4.3". */
  source: string
  /** For those who speak: what the texts are to bring about. */
  purpose: string
  keyMessages: readonly Line[]
  dos: readonly Line[]
  donts: readonly Line[]
  /** For the local units: what goes on in this zone for as long as it lasts. */
  work: readonly Line[]
  /** For the local units: the message that ends when the zone ends. */
  retire: string
  /** Sentences to be spoken, between the opening and the closing; no digits, no brackets. */
  loudspeaker: string
  /** The one thing to repeat at the end of the broadcast. */
  reminder: string
  smsTail: string
  /** Banner lines, at most twelve words each once filled. */
  banners: readonly Line[]
  questions: readonly Question[]
}

export type Move = { from: ZoneOrNone; to: ZoneOrNone }

/** What an edition says because of the change itself. */
export type TransitionScript = {
  /** How the change is dated, in speech and in writing; ends before the clause. */
  lead: { spoken: string; written: string }
  /** The change in one clause without a full stop: place and zone come as they are to be said. */
  clause: (move: Move, place: string, zoneSaid: string) => string
  /** The same, as short as an SMS needs. */
  sms: (move: Move) => string
  /** First banner line, at most twelve words once filled. */
  banner: (move: Move) => string
  /** One or two warm sentences after the opening. */
  tone: (move: Move) => string
  /** For the local units. */
  starts: (move: Move) => readonly Line[]
  stops: (move: Move) => readonly Line[]
}
