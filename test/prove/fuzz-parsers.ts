/**
 * Every parser against hostile input: mutations of real input, of the grammar's own
 * words and of what has broken parsers elsewhere, each input made from the seed and
 * its number alone. A finding is an exception, a broken promise of the parser, or more
 * than 100 ms at the best of seven times alone.
 *
 * node --import tsx test/prove/fuzz-parsers.ts [--seed=1] [--rounds=1000000] [--target=NAME] [--from=N]
 */
import { type AnyTarget, fuzz, LONGEST_MS } from './support/fuzz'
import { bodyTargets } from './support/targets/bodies'
import { boundaryTargets, pipelineTargets } from './support/targets/boundaries'
import { documentTargets, fileTargets } from './support/targets/files'
import { frameTargets } from './support/targets/frames'
import { textTargets } from './support/targets/texts'

const flag = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3)
const seed = Number(flag('seed') ?? 1)
const rounds = Number(flag('rounds') ?? 1_000_000)
const from = Number(flag('from') ?? 0)
const only = flag('target')

/** Those that build whole trees, or whole maps, for each input get so much less of the rounds. */
const SLOW = 100
const SLOWEST = 1_000
const plan: (readonly [AnyTarget, number])[] = [
  ...[...fileTargets, ...bodyTargets, ...frameTargets, ...boundaryTargets, ...textTargets].map(
    (target) => [target, rounds] as const,
  ),
  ...documentTargets.map((target) => [target, Math.ceil(rounds / SLOW)] as const),
  ...pipelineTargets.map((target) => [target, Math.ceil(rounds / SLOWEST)] as const),
]

console.log(
  `seed ${seed}; each input is mutated from real ones, must be answered without an exception and within ${LONGEST_MS} ms`,
)
let inputs = 0
let findings = 0
for (const [target, count] of plan.filter(([{ name }]) => !only || name === only)) {
  const result = await fuzz(target, seed, count, from)
  inputs += result.inputs
  findings += result.findings.length
  const rate = Math.round(result.inputs / result.seconds).toLocaleString('en')
  console.log(
    `${target.name.padEnd(40)} ${result.inputs.toLocaleString('en').padStart(9)} inputs in ${result.seconds.toFixed(0)} s (${rate}/s), slowest ${result.slowestMs.toFixed(1)} ms, looked at again ${result.rechecked}: ${result.findings.length === 0 ? 'held' : 'MISSED'}`,
  )
  for (const { nth, what, input } of result.findings)
    console.log(
      `  ${what}\n    again: --seed=${seed} --target='${target.name}' --from=${nth} --rounds=1\n    ${input.slice(0, 1_500)}`,
    )
}
console.log(`${inputs.toLocaleString('en')} inputs, ${findings} findings: ${findings === 0 ? 'held' : 'MISSED'}`)
process.exit(findings === 0 ? 0 : 1)
