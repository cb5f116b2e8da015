import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ACTIONS, type Action, can } from '@/lib/auth/permission'
import { parseRole, ROLES, type Role } from '@/lib/auth/role'

const READING: Action[] = ['board:read', 'commune:read', 'change:read', 'content:read', 'log:read-public', 'feed:read']
const STAFF: Action[] = [...READING, 'contacts:read', 'log:read-staff', 'assignment:read', 'decision:list']

/** Written out a second time on purpose: a change of powers must be made in two places, by somebody who means it. */
const EXPECTED: Record<Role, Action[]> = {
  viewer: [...STAFF, 'metrics:read'],
  unit: [...STAFF, 'assignment:answer-own'],
  editor: [...STAFF, 'content:edit', 'content:approve'],
  operator: [
    ...STAFF,
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
  admin: [
    ...STAFF,
    'assignment:answer-own',
    'assignment:answer-any',
    'assignment:link',
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
  ],
}

describe('the table of roles and actions', () => {
  it.each(ROLES.flatMap((role) => ACTIONS.map((action) => [role, action] as const)))('%s, %s', (role, action) => {
    const expected = EXPECTED[role].includes(action)
    expect(can(role, action, 'public')).toBe(expected)
    expect(can(role, action, 'signed-in')).toBe(expected)
  })

  it.each(ACTIONS)('nobody signed in, %s', (action) => {
    expect(can(null, action, 'public')).toBe(READING.includes(action))
    expect(can(null, action, 'signed-in')).toBe(false)
  })

  it('refuses every role and action that it does not know, those of every object among them', () => {
    const strange = fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'ADMIN', 'admin '))
    fc.assert(
      fc.property(strange, strange, fc.constantFrom(...ROLES), fc.constantFrom(...ACTIONS), (a, b, role, action) => {
        fc.pre(!(ROLES as readonly string[]).includes(a) && !(ACTIONS as readonly string[]).includes(b))
        expect(can(a as Role, action, 'public')).toBe(false)
        expect(can(role, b as Action, 'public')).toBe(false)
        expect(parseRole(a)).toBeNull()
      }),
    )
  })
})
