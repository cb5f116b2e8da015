import type { MessageItem, MessagePackage } from '@/lib/domain/message-package'
import { ask } from '../ask'

type Loud = Pick<MessageItem, 'text' | 'missing'>
type ChangeAnswer = {
  package: Pick<MessagePackage, 'channels'>
  keepGreen?: { commune: string; package: Pick<MessagePackage, 'channels'> }[]
}

/**
 * What the loudspeaker is to say for a change; with `commune`, for that green neighbour of it.
 * `'none'` where there is no such text, null when it could not be fetched.
 */
export async function fetchLoudText(seq: number, commune?: string, token?: string): Promise<Loud | 'none' | null> {
  const path = `/api/v1/changes/${seq}`
  const open = await ask<ChangeAnswer>(path)
  // Where only those signed in may read, the link itself may.
  const said = open.kind === 'refused' && token !== undefined ? await ask<ChangeAnswer>(path, { token }) : open
  if (said.kind !== 'done') return null
  const { package: own, keepGreen } = said.value
  const messages = commune === undefined ? own : keepGreen?.find((one) => one.commune === commune)?.package
  return messages?.channels.loudspeaker[0] ?? 'none'
}
