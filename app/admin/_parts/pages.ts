/** The administrators' pages, and what somebody must be allowed to do there. */
export const ADMIN_PAGES = [
  { page: 'users', action: 'user:manage' },
  { page: 'units', action: 'unit:manage' },
  { page: 'answer-times', action: 'setting:manage' },
  { page: 'audit', action: 'audit:read' },
] as const
export type AdminPageName = (typeof ADMIN_PAGES)[number]['page']
