export type FollowersOrder =
  | { do: 'follow'; url: string; clients: number }
  | { do: 'look'; seq: number; zones: boolean }
export type FollowersWord =
  | { told: 'followed'; clients: number }
  /** How many are live and exactly at that seq, not stale; when asked, digests of the zones that they hold. */
  | { told: 'look'; inStep: number; live: number; zones: string[] }
  | { told: 'wrong'; words: string }
