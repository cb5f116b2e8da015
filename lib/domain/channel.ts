/** The five forms of the guideline's part III, in its order (III.1 … III.5). */
export const CHANNELS = ['online', 'loudspeaker', 'visual', 'print', 'meeting'] as const
export type Channel = (typeof CHANNELS)[number]

/** Paragraph of part III that a channel comes from. */
export const channelSource = (channel: Channel): string => `III.${CHANNELS.indexOf(channel) + 1}`
