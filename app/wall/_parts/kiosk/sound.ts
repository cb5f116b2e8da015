/** `blocked`: the browser waits for someone to press a key or touch the screen. */
export type SoundState = 'off' | 'on' | 'blocked'

/** Two soft notes for a change, three rising ones for red: hertz. */
const NOTES = { plain: [523, 659], grave: [587, 740, 880] } as const
const NOTE_S = 0.22
const LOUDNESS = 0.16

/** The wall's short tones. The browser's sound is opened only once sound is wanted. */
export function createSound() {
  let context: AudioContext | null = null
  let wanted = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }

  function open(): AudioContext | null {
    if (!context && 'AudioContext' in window) {
      context = new AudioContext()
      context.onstatechange = tell
    }
    return context
  }

  return {
    state: (): SoundState => (!wanted ? 'off' : context?.state === 'running' ? 'on' : 'blocked'),
    subscribe(listener: () => void): () => void {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    want(next: boolean): void {
      wanted = next
      if (wanted)
        void open()
          ?.resume()
          .catch(() => undefined)
      tell()
    },
    /** To be called when someone touched a key or the screen: only then may a browser begin to sound. */
    unblock(): void {
      if (wanted && context?.state === 'suspended') void context.resume().catch(() => undefined)
    },
    play(kind: keyof typeof NOTES): void {
      if (!wanted || context?.state !== 'running') return
      const sounding = context
      NOTES[kind].forEach((hertz, index) => {
        const start = sounding.currentTime + index * NOTE_S
        const tone = new OscillatorNode(sounding, { frequency: hertz, type: 'sine' })
        const loudness = new GainNode(sounding, { gain: 0 })
        loudness.gain.setValueAtTime(0, start)
        loudness.gain.linearRampToValueAtTime(LOUDNESS, start + 0.02)
        loudness.gain.exponentialRampToValueAtTime(0.001, start + NOTE_S * 1.6)
        tone.connect(loudness).connect(sounding.destination)
        tone.onended = () => loudness.disconnect()
        tone.start(start)
        tone.stop(start + NOTE_S * 1.7)
      })
    },
    close(): void {
      listeners.clear()
      if (context) context.onstatechange = null
      void context?.close().catch(() => undefined)
      context = null
    },
  }
}
export type Sound = ReturnType<typeof createSound>
