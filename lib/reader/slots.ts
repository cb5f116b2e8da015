/** Places for so much at once, and so much of it for one asker. */
export function createSlots(all: number, each: number) {
  const held = new Map<string, number>()
  let taken = 0
  return {
    /** Takes a place; null when none is free. The answer gives it back, once however often it is called. */
    take(who: string): (() => void) | null {
      const own = held.get(who) ?? 0
      if (taken >= all || own >= each) return null
      taken += 1
      held.set(who, own + 1)
      let isHeld = true
      return () => {
        if (!isHeld) return
        isHeld = false
        taken -= 1
        const left = (held.get(who) ?? 1) - 1
        if (left > 0) held.set(who, left)
        else held.delete(who)
      }
    },
    taken: () => taken,
  }
}
