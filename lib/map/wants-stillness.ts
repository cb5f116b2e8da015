/** Whether the system asks for no movement. In a browser only. */
export const wantsStillness = (): boolean => window.matchMedia('(prefers-reduced-motion: reduce)').matches
