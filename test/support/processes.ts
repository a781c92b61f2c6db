import { readdirSync, readFileSync } from 'node:fs'

/** The process and all below it. */
export function treeOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => parentOf(Number(name)))
  const below = (of: number): number[] =>
    parents.filter((one) => one.parent === of).flatMap(({ pid: child }) => [child, ...below(child)])
  return [pid, ...below(pid)]
}

function parentOf(pid: number): { pid: number; parent: number }[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return [{ pid, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) }]
  } catch {
    return [] // ended meanwhile
  }
}

/** Memory that these processes use, shared pages by share, in MB. */
export function pssOf(pids: readonly number[]): number {
  const kilobytes = pids.map((pid) => {
    try {
      return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
    } catch {
      return 0
    }
  })
  return kilobytes.reduce((sum, one) => sum + one, 0) / 1024
}

/** The process below `pid` whose command line names `file`; null while there is none. */
export function processOf(pid: number, file: string): number | null {
  return treeOf(pid).find((one) => commandOf(one).includes(file)) ?? null
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return '' // ended meanwhile
  }
}
