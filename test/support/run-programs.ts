import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

type Ended = { name: string; code: number; seconds: number }

function run(file: string, flags: readonly string[]): Promise<number> {
  const child = spawn(process.execPath, ['--import', 'tsx', file, ...flags], { stdio: 'inherit' })
  return new Promise((done, fail) => {
    child.on('error', fail)
    child.on('exit', (code) => done(code ?? 1))
  })
}

/**
 * Runs the programs of a folder one after another, all of them or those named,
 * and answers 1 when one of them found something wrong or could not run, 2 for
 * a name that is not there. Flags go on to each program.
 */
export async function runPrograms(folder: string, args: readonly string[]): Promise<number> {
  const there = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && file !== 'run-all.ts')
    .map((file) => file.slice(0, -3))
    .sort()
  const named = args.filter((arg) => !arg.startsWith('-'))
  const unknown = named.filter((name) => !there.includes(name))
  if (unknown.length > 0) {
    console.error(`No such program: ${unknown.join(', ')}. There are: ${there.join(', ')}.`)
    return 2
  }
  const flags = args.filter((arg) => arg.startsWith('-'))
  const ended: Ended[] = []
  for (const name of named.length > 0 ? named : there) {
    console.log(`\n━━ ${name}`)
    const begun = performance.now()
    const code = await run(join(folder, `${name}.ts`), flags)
    ended.push({ name, code, seconds: Math.round((performance.now() - begun) / 1000) })
  }
  console.log('\n━━ all')
  for (const { name, code, seconds } of ended)
    console.log(`${name.padEnd(24)} ${code === 0 ? 'ran to the end' : `FAILED (exit ${code})`} in ${seconds} s`)
  return ended.some(({ code }) => code !== 0) ? 1 : 0
}
