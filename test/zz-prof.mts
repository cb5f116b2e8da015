import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { provinceDraft } from '/work/wt-write/test/bench/support/acts'
import { OPERATOR, startSystem } from '/work/wt-write/test/support/system'

const s = await startSystem()
s.clock.set(new Date())
const stat: Record<string, { n: number; ms: number }> = {}
const orig = pg.Client.prototype.query as any
let on = false
;(pg.Client.prototype as any).query = function (...a: any[]) {
  const text = typeof a[0] === 'string' ? a[0] : a[0]?.text
  const b = performance.now()
  const r = orig.apply(this, a)
  if (on && r?.then)
    r.then(
      () => {
        const k = String(text)
          .replace(/\s+/g, ' ')
          .replace(/\$\d+(,\$\d+)+/g, '$…')
          .slice(0, 110)
        const x = (stat[k] ??= { n: 0, ms: 0 })
        x.n++
        x.ms += performance.now() - b
      },
      () => {},
    )
  return r
}
const pub = async () => {
  s.clock.forward(1000)
  const d = provinceDraft()
  const b = performance.now()
  const r = await s.services.publish({ ...d, effectiveAt: s.clock.now().toISOString() }, OPERATOR, `k${Math.random()}`)
  if (!r.ok) throw new Error(JSON.stringify(r))
  return performance.now() - b
}
for (let i = 0; i < 6; i++) await pub()
on = true
const t: number[] = []
const c0 = process.cpuUsage()
for (let i = 0; i < 10; i++) t.push(await pub())
const c = process.cpuUsage(c0)
console.log('publish ms', t.map((x) => x.toFixed(0)).join(' '), 'cpu/op', ((c.user + c.system) / 1e4).toFixed(1))
let sum = 0
for (const [k, v] of Object.entries(stat).sort((a, b) => b[1].ms - a[1].ms)) {
  sum += v.ms
  console.log((v.ms / 10).toFixed(2).padStart(7), (v.n / 10).toFixed(1).padStart(5), k)
}
console.log('sum per op', (sum / 10).toFixed(1))
await s.stop()
