/** Runs work once the page has been drawn and nothing else waits. */
export function whenAtRest(work: () => void): void {
  const rest = () =>
    'requestIdleCallback' in window ? requestIdleCallback(work, { timeout: 3_000 }) : setTimeout(work, 1_000)
  if (document.readyState === 'complete') rest()
  else window.addEventListener('load', rest, { once: true })
}
