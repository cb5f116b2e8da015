import { readFileSync } from 'node:fs'

const KB = 1024
const PAGE = 4096

/** Bytes of physical memory that a process holds: its own, and its share of what several hold (Linux). */
export function memoryOf(pid: number): number {
  const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')
  return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1]) * KB
}

/**
 * Bytes that the kernel holds for everything on this machine: its objects (`Slab`
 * of /proc/meminfo), page tables, and what waits in TCP's buffers (/proc/net/sockstat).
 */
export function kernelMemory(): number {
  const meminfo = readFileSync('/proc/meminfo', 'utf8')
  const field = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(meminfo)?.[1]) * KB
  const sockstat = readFileSync('/proc/net/sockstat', 'utf8')
  return field('Slab') + field('PageTables') + Number(/^TCP:.* mem (\d+)/m.exec(sockstat)?.[1]) * PAGE
}

const TICKS_PER_SECOND = 100

/** Milliseconds of processor that a process has used since it began, kernel included. */
export function cpuOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND
}
