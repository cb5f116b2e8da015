type Shelf = Pick<Storage, 'getItem' | 'setItem'>

const KEY = 'zone-map.wall.builds'
const REMEMBERED = 5
/** Between two reloads for the same build: servers of two builds behind one address must not make a screen spin. */
const AGAIN_AFTER_MS = 60 * 60_000

function read(shelf: Shelf): [build: string, at: number][] {
  try {
    const known: unknown = JSON.parse(shelf.getItem(KEY) ?? '[]')
    return Array.isArray(known) ? known.filter((entry) => Array.isArray(entry) && entry.length === 2) : []
  } catch {
    return []
  }
}

/** Whether this page may load itself anew to get a build: once, then not again for an hour. */
export function mayLoadBuild(shelf: Shelf, build: string, now: number): boolean {
  const before = read(shelf).find(([known]) => known === build)
  return !before || Math.abs(now - before[1]) > AGAIN_AFTER_MS
}

/** Remembers that the page loads itself anew for a build. False where it cannot be remembered: then better not. */
export function noteBuild(shelf: Shelf, build: string, now: number): boolean {
  try {
    const others = read(shelf).filter(([known]) => known !== build)
    shelf.setItem(KEY, JSON.stringify([...others, [build, now]].slice(-REMEMBERED)))
    return true
  } catch {
    return false
  }
}
