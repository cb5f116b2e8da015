/** What a person or a program is trusted with. The table of what each may do is in permission.ts. */
export const ROLES = ['admin', 'operator', 'editor', 'unit', 'viewer'] as const
export type Role = (typeof ROLES)[number]

const known: readonly string[] = ROLES
const isRole = (value: unknown): value is Role => typeof value === 'string' && known.includes(value)

/** Reads a stored role. Anything but exactly one known role is none: a typing slip in the database gives no power. */
export const parseRole = (value: unknown): Role | null => (isRole(value) ? value : null)
