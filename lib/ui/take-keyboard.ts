/**
 * Moves the keyboard to an element that has just come, unless somebody is writing in a field by then: what comes late
 * must not swallow their letters. Answers whether it did.
 */
export function takeKeyboard(element: HTMLElement | null, options?: FocusOptions): boolean {
  const active = document.activeElement
  const isWriting = active instanceof HTMLInputElement && active.type === 'text' && active.value !== ''
  if (!element || isWriting) return false
  element.focus(options)
  return true
}
