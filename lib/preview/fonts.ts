import { readFile } from 'node:fs/promises'

const FOLDER = 'node_modules/@fontsource/be-vietnam-pro/files'
/** Each file holds some of the letters: a word with marks takes from two of them. */
const SUBSETS = ['latin', 'vietnamese', 'latin-ext'] as const
const WEIGHTS = [400, 600, 700] as const

export type PreviewFont = { name: string; data: Buffer; weight: (typeof WEIGHTS)[number]; style: 'normal' }

/** In the order in which a letter is looked for. */
export const FONT_FAMILY = SUBSETS.map((subset) => `Be Vietnam Pro ${subset}`).join(', ')

let kept: Promise<PreviewFont[]> | undefined

/** Reads the fonts once a process. */
export function previewFonts(): Promise<PreviewFont[]> {
  kept ??= Promise.all(
    SUBSETS.flatMap((subset) =>
      WEIGHTS.map(async (weight): Promise<PreviewFont> => {
        const data = await readFile(`${FOLDER}/be-vietnam-pro-${subset}-${weight}-normal.woff`)
        return { name: `Be Vietnam Pro ${subset}`, data, weight, style: 'normal' }
      }),
    ),
  )
  return kept
}
