/** How much larger letters are than on a desk (a wall sets them by half): what is measured in px grows with them. */
export const remScale = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / 16
