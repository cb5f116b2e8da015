import type { Role } from './role'

/** What the installation lets people read who have not signed in. */
export type Access = 'public' | 'signed-in'

/** Reading that is public where the installation is. */
const PUBLIC_READING = [
  'board:read',
  'commune:read',
  'change:read',
  'content:read',
  'log:read-public',
  'feed:read',
] as const

const STAFF_ACTIONS = [
  'contacts:read',
  'log:read-staff',
  'assignment:read',
  'assignment:answer-own',
  'assignment:answer-any',
  'assignment:link',
  'decision:list',
  'decision:read-text',
  'decision:check',
  'decision:publish',
  'decision:revoke',
  'content:edit',
  'content:approve',
  'unit:manage',
  'user:manage',
  'key:manage',
  'setting:manage',
  'audit:read',
  'metrics:read',
] as const

export const ACTIONS = [...PUBLIC_READING, ...STAFF_ACTIONS] as const
export type Action = (typeof ACTIONS)[number]

const STAFF_READING: readonly Action[] = [
  ...PUBLIC_READING,
  'contacts:read',
  'log:read-staff',
  'assignment:read',
  'decision:list',
]

/** The one table of role and action. What it does not name is refused. */
const TABLE = {
  viewer: [...STAFF_READING, 'metrics:read'],
  unit: [...STAFF_READING, 'assignment:answer-own'],
  // What one editor wrote, another approves; the service sees to it that nobody approves their own.
  editor: [...STAFF_READING, 'content:edit', 'content:approve'],
  operator: [
    ...STAFF_READING,
    'assignment:answer-own',
    'assignment:answer-any',
    'assignment:link',
    'decision:read-text',
    'decision:check',
    'decision:publish',
    'decision:revoke',
    'audit:read',
    'metrics:read',
  ],
  // A small installation has one person, its administrator: nothing may be out of reach there.
  admin: ACTIONS,
} satisfies Record<Role, readonly Action[]>

const allowed = new Map<string, ReadonlySet<string>>(
  Object.entries(TABLE).map(([role, actions]) => [role, new Set<string>(actions)]),
)
const publicReading: ReadonlySet<string> = new Set<string>(PUBLIC_READING)

/**
 * Whether a role may do an action. `null` is somebody not signed in: only
 * public reading, and only where the installation is public. An unknown role
 * or action is refused.
 */
export function can(role: Role | null, action: Action, access: Access): boolean {
  if (role === null) return access === 'public' && publicReading.has(action)
  return allowed.get(role)?.has(action) ?? false
}
