import type { ZoneChange } from '../domain/change'
import type { Follows } from '../domain/follows'
import type { LogHead } from '../domain/log'
import type { PushNotice } from '../domain/push-notice'
import type { PlacedSeq, Planned, PushKind } from '../domain/push-plan'

/** The installation's own keys (RFC 8292), base64url. */
export type VapidKeys = { publicKey: string; privateKey: string }

/** Where and how one browser is written to. `service` names the push service, for bounding and for logs. */
export type PushAddress = { endpoint: string; service: string; keys: { p256dh: string; auth: string } }
/** Who asks, as far as a subscription cares. `id` is the user's where it is a user. */
export type PushAsker = { kind: 'user' | 'key' | 'link' | 'anonymous'; id: string }
export type StoredSubscription = PushAddress & { id: string; follows: Follows }

export type Follower = { id: string; service: string; follows: Follows; sinceSeq: number }

/** A delivery that this process may try until its claim ends. */
export type ClaimedDelivery = {
  id: bigint
  to: StoredSubscription
  epoch: string
  /** Whether the log is still the one that it came from. */
  isOfThisLog: boolean
  kind: PushKind
  seq: number
  at: Date
  attempts: number
  /** Those of its changes that a later turn of the same commune has overtaken, as this was claimed. */
  overtaken: readonly number[]
  /** Whether it belongs to a user who exists with a role, is not banned, and was signed in on that browser within 30 days, as this was claimed. */
  isOwned: boolean
  /** When the claim ends and others may try it. */
  until: Date
}

/** An open step of the cursor: it stays locked until the step ends, and all of the step exists afterwards or none. */
export type Expansion = {
  cursor: Pick<LogHead, 'epoch' | 'seq'>
  head: Pick<LogHead, 'epoch' | 'seq'>
  /** Changes behind `after` up to `upTo`, in order. */
  changes(after: number, upTo: number, limit: number): Promise<(PlacedSeq & { at: Date })[]>
  /** Those who follow anything, in the order of their ids. */
  followers(afterId: string, limit: number): Promise<Follower[]>
  insert(rows: readonly (Planned & { to: Follower; at: Date })[], now: Date): Promise<void>
  /** Takes back what waits and belongs to another log. */
  forgetOther(epoch: string): Promise<void>
  moveTo(epoch: string, seq: number): Promise<void>
}

export type PushCounts = { subscriptions: number; waiting: number }

export type PruneBounds = {
  /** Deliveries of changes before it go. */
  changedBefore: Date
  /** Subscriptions that follow nothing and were not told since go. */
  silentSince: Date
  /** Subscriptions that nothing ever reached and that were not told since go. */
  unreachedSince: Date
}

export type PushStore = {
  /** The kept keys, made by `make` where there are none; of several processes at once all get the same. */
  keys(make: () => VapidKeys, now: Date): Promise<VapidKeys>
  /**
   * Keeps or replaces a subscription by its endpoint, with its owner's user id where it has one,
   * as told `now`; false where `most` are kept already and this is a new one.
   */
  put(address: PushAddress, follows: Follows, owner: string | null, now: Date, most: number): Promise<boolean>
  remove(endpoint: string): Promise<boolean>
  find(endpoint: string): Promise<StoredSubscription | null>
  /**
   * Begins the cursor at the log's head: at the very first start, and where the log is
   * another than at the last one. To be done before this process writes anything.
   */
  begin(): Promise<void>
  /** One locked step of the cursor; null where there is none to do, or another process is at it. */
  advance<T>(work: (step: Expansion) => Promise<T>): Promise<T | null>
  /** The push services that something is due for. */
  dueServices(now: Date): Promise<string[]>
  /** Takes up to `limit` due deliveries; nobody else gets them before `until`. */
  claim(service: string, limit: number, now: Date, until: Date): Promise<ClaimedDelivery[]>
  /** The change, or the changes of the act. */
  changesOf(kind: PushKind, seq: number): Promise<ZoneChange[]>
  sent(delivery: ClaimedDelivery, now: Date): Promise<void>
  retry(delivery: ClaimedDelivery, at: Date): Promise<void>
  drop(delivery: ClaimedDelivery): Promise<void>
  /** Drops it and counts a failure; removes a subscription that has failed often, and not succeeded since `lost`. */
  failed(delivery: ClaimedDelivery, lost: Date): Promise<void>
  gone(subscriptionId: string): Promise<void>
  /** A message reached the subscription that was no delivery. */
  reached(subscriptionId: string, now: Date): Promise<void>
  counts(): Promise<PushCounts>
  /** Forgets what is past its bounds. */
  prune(bounds: PruneBounds): Promise<void>
}

export type SendOptions = { ttlSeconds: number; urgent: boolean; topic: string }

/** What a push service made of a message (RFC 8030 §5). `said` is bounded and plain. */
export type SendOutcome =
  | { kind: 'accepted' }
  | { kind: 'gone' }
  | { kind: 'later'; status: number | null; retryAfterMs: number | null; said: string }
  | { kind: 'refused'; status: number | null; said: string }

/** The way out. Never rejects. */
export type PushSender = {
  /** The push service that an endpoint belongs to; null where it is none that may be written to. */
  serviceOf(endpoint: string): string | null
  /** Whether a browser's public key is a point of the curve. */
  isUsableKey(p256dh: string): boolean
  send(to: PushAddress, notice: PushNotice, options: SendOptions): Promise<SendOutcome>
}

/** The words: chosen outside, so that a service knows no language. */
export type PushWords = {
  notice(kind: PushKind, seq: number, changes: readonly ZoneChange[]): PushNotice
  test(now: Date): PushNotice
}
