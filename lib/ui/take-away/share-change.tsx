'use client'

import { Image, Share2 } from 'lucide-react'
import { useRef, useState, useSyncExternalStore } from 'react'
import styles from './take-away.module.css'

const never = () => () => {}
const canShare = () => typeof navigator.share === 'function'
function canShareFiles(): boolean {
  const trial = new File([new Uint8Array(1)], 'anh.png', { type: 'image/png' })
  return canShare() && navigator.canShare?.({ files: [trial] }) === true
}

type ShareWords = { share: string; shareCard: string; cardReady: string; shareFailed: string }
type ShareChangeProps = {
  title: string
  text: string
  path: string
  card: { path: string; name: string }
  words: ShareWords
}

/** What went wrong, or null: closing the share sheet is no fault. */
async function faultOf(sharing: Promise<void>): Promise<string | null> {
  try {
    await sharing
    return null
  } catch (error) {
    const name = error instanceof DOMException ? error.name : 'Error'
    return name === 'AbortError' ? null : name
  }
}

async function fetchCard({ path, name }: ShareChangeProps['card']): Promise<File> {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`The card was answered with ${answer.status}.`)
  return new File([await answer.blob()], name, { type: 'image/png' })
}

/** Hands the change to the system's share sheet, as a link or as the card; nothing where a browser has no such sheet. */
export function ShareChange({ title, text, path, card, words }: ShareChangeProps) {
  const links = useSyncExternalStore(never, canShare, () => false)
  const files = useSyncExternalStore(never, canShareFiles, () => false)
  const [said, setSaid] = useState<'cardReady' | 'shareFailed' | null>(null)
  const [busy, setBusy] = useState(false)
  const file = useRef<File>(null)

  async function shareLink() {
    const url = new URL(path, window.location.origin).href
    setSaid((await faultOf(navigator.share({ title, text, url }))) ? 'shareFailed' : null)
  }
  async function shareCard() {
    setBusy(true)
    const wasThere = file.current !== null
    try {
      file.current ??= await fetchCard(card)
      const url = new URL(path, window.location.origin).href
      const fault = await faultOf(navigator.share({ files: [file.current], title, text: `${text}\n${url}` }))
      // Making the card can outlast the press that the browser asks for: the next press finds it ready.
      if (fault === 'NotAllowedError' && !wasThere) setSaid('cardReady')
      else setSaid(fault === null ? null : 'shareFailed')
    } catch {
      setSaid('shareFailed')
    }
    setBusy(false)
  }
  if (!links) return null
  return (
    <div className={styles.share}>
      <button type="button" className={styles.press} onClick={() => void shareLink()}>
        <Share2 size="1.1em" aria-hidden="true" />
        {words.share}
      </button>
      {files ? (
        <button type="button" className={styles.press} aria-disabled={busy} onClick={() => busy || void shareCard()}>
          <Image size="1.1em" aria-hidden="true" />
          {words.shareCard}
        </button>
      ) : null}
      <span role="status">{said ? words[said] : ''}</span>
    </div>
  )
}
