/**
 * Whether two strings are equal or one slip apart: one letter more, less,
 * other, or two neighbours swapped (Damerau–Levenshtein distance at most 1).
 */
export function withinOneSlip(a: string, b: string): boolean {
  const gap = a.length - b.length
  if (gap > 1 || gap < -1) return false
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head += 1
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail += 1
  const restA = a.length - head - tail
  const restB = b.length - head - tail
  if (restA <= 1 && restB <= 1) return true
  return restA === 2 && restB === 2 && a[head] === b[head + 1] && a[head + 1] === b[head]
}
