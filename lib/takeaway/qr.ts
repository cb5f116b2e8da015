import { encode } from 'uqr'

/** Four modules of quiet around the code (ISO/IEC 18004 §6.3.8). */
const QUIET = 4

/** The modules of a QR code, quiet zone included; `true` is dark. Level M: survives a fold and some rain. */
export const qrModules = (text: string): boolean[][] => encode(text, { ecc: 'M', border: QUIET }).data

/** One path in a unit a module, runs of a row joined. */
export function qrPath(modules: readonly (readonly boolean[])[]): string {
  return modules
    .flatMap((row, y) =>
      row.flatMap((dark, x) => {
        if (!dark || row[x - 1]) return []
        const next = row.indexOf(false, x)
        const run = (next === -1 ? row.length : next) - x
        return [`M${x} ${y}h${run}v1h-${run}z`]
      }),
    )
    .join('')
}

export function qrSvg(text: string): string {
  const modules = qrModules(text)
  const n = modules.length
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${n} ${n}" width="${n}" height="${n}"><path fill="#ffffff" d="M0 0h${n}v${n}h-${n}z"/><path fill="#000000" d="${qrPath(modules)}"/></svg>`
}
