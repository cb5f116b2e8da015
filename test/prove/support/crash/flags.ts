/** A whole number given as `--name=N`; the default where it is not given. Ends the program where it is no number. */
export function countFlag(name: string, otherwise: number): number {
  const given = process.argv.find((arg) => arg.startsWith(`--${name}=`))
  if (!given) return otherwise
  const value = Number(given.slice(name.length + 3))
  if (Number.isInteger(value) && value >= 0) return value
  console.error(`${given}: a whole number is needed.`)
  process.exit(1)
}

/** Words given as `--name=WORDS`; the default where they are not given. */
export const wordsFlag = (name: string, otherwise: string): string =>
  process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3) ?? otherwise
