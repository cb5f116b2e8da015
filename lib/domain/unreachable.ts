/** Makes a forgotten case a type error; throws when data escaped the types. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
