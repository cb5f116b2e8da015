import { admin } from 'better-auth/plugins/admin'
import { defaultAc } from 'better-auth/plugins/admin/access'
import { can } from './permission'
import { ROLES, type Role } from './role'

// No impersonation, not even for administrators: an audit entry must name who acted.
const MANAGE = {
  user: ['create', 'list', 'get', 'set-role', 'ban', 'delete', 'set-password', 'set-email', 'update'],
  session: ['list', 'revoke', 'delete'],
} as const

const powersOf = (role: Role) =>
  defaultAc.newRole(
    can(role, 'user:manage', 'signed-in')
      ? { user: [...MANAGE.user], session: [...MANAGE.session] }
      : { user: [], session: [] },
  )

/** The library's management of users, open to the roles that the permission table gives `user:manage`. */
export const manageUsers = () =>
  admin({
    defaultRole: 'viewer',
    adminRoles: ROLES.filter((role) => can(role, 'user:manage', 'signed-in')),
    roles: Object.fromEntries(ROLES.map((role) => [role, powersOf(role)])),
    bannedUserMessage: 'banned',
  })
