/** When a duty is due, by name. */
export const newZone = { transitions: ['first', 'escalation', 'easing'] } as const
export const zoneEnded = { transitions: ['escalation', 'easing', 'withdrawn'] } as const
export const unchanged = { transitions: ['reaffirmed'] } as const
export const withdrawnOnly = { transitions: ['withdrawn'] } as const
export const inGreen = { zones: ['green'] } as const
export const inRaisedRisk = { zones: ['yellow', 'orange'] } as const
export const inRed = { zones: ['red'] } as const
export const inRisk = { zones: ['yellow', 'orange', 'red'] } as const
