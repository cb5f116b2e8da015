export type ReturnersOrder =
  | { do: 'follow'; port: number; clients: number; addressFrom: number }
  | { do: 'look'; seq: number }
export type ReturnersWord =
  | { told: 'followed'; clients: number }
  /** How many are connected and not stale, and how many of them stand exactly at that seq. */
  | { told: 'look'; inStep: number; live: number }
  | { told: 'wrong'; words: string }
