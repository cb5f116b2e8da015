/**
 * What a server's `/metrics` says of one metric: the sum of its series that carry all of `labels`
 * (`act="publish"`); null where it says nothing of it. For programs on the server's own machine.
 */
export async function readMetric(url: string, name: string, labels: readonly string[] = []): Promise<number | null> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const series = [...text.matchAll(new RegExp(`^${name}(?:\\{(.*)\\})? (\\S+)$`, 'gm'))].filter(([, own = '']) =>
    labels.every((label) => own.split(',').includes(label)),
  )
  return series.length === 0 ? null : series.reduce((all, [, , value]) => all + Number(value), 0)
}

/** The same, where a server that does not say it is a fault. */
export async function needMetric(url: string, name: string): Promise<number> {
  const value = await readMetric(url, name)
  if (value === null) throw new Error(`The server does not say ${name}.`)
  return value
}
