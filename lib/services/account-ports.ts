/** An account as administrators see it. */
export type AccountRow = {
  id: string
  name: string
  email: string
  username: string | null
  role: string | null
  banned: boolean
  banReason: string | null
  unit: { id: string; name: string } | null
  createdAt: Date
}
/** A unit that somebody can answer for, with its place. */
export type UnitChoice = { id: string; name: string; place: string }

export type AccountStore = { list(): Promise<AccountRow[]>; units(): Promise<UnitChoice[]> }
