import { writeFileSync } from 'node:fs'
import { makeFile } from '/work/wt-take2/lib/takeaway/make-file.ts'
import { changeView } from '/work/wt-take2/test/takeaway/support.ts'

const kinds = process.argv[2].split(',')
const demo = process.argv[3] === 'demo'
const baseUrl = process.argv[4] ?? 'https://ban-do-vung.soctrang.example.vn'
for (const [code, from, to] of [
  ['31783', 'yellow', 'red'],
  ['31567', 'red', 'yellow'],
  ['31684', 'orange', 'green'],
  ['31567', 'yellow', 'red'],
] as any) {
  let c
  try {
    c = changeView(code, from, to)
  } catch (e) {
    console.log(String(e))
    continue
  }
  for (const kind of kinds) {
    const at = Date.now()
    const { bytes } = await makeFile({ kind: kind as any, change: c, options: { baseUrl, language: 'vi', demo } })
    const ms = Date.now() - at
    const again = (await makeFile({ kind: kind as any, change: c, options: { baseUrl, language: 'vi', demo } })).bytes
    writeFileSync(`/tmp/take2/${code}-${to}-${kind}`, bytes)
    console.log(
      c.communeName,
      to,
      kind,
      bytes.length,
      ms + ' ms',
      Buffer.compare(Buffer.from(bytes), Buffer.from(again)) === 0 ? 'same' : 'DIFFERS',
    )
  }
}
