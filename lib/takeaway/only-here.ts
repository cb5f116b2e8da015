/** Whether an address leads every machine to itself: no use on paper, nor to another phone (RFC 6761 §6.3). */
export function opensOnlyHere(address: string): boolean {
  const { hostname } = new URL(address)
  return /^(localhost|.+\.localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname)
}
