import { readdirSync, readFileSync } from 'node:fs'

/** Linux counts the time of processes in hundredths of a second. */
const msPerTick = 10
/** Between two looks at processes that may end unseen, ms. */
const lookMs = 50

interface Counted {
  readonly parent: number
  /** User and system time, ms. */
  readonly ms: number
}

function processes(): Map<number, Counted> {
  const found = new Map<number, Counted>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const written = readFileSync(`/proc/${name}/stat`, 'utf8')
      // The name of a program stands in brackets and may hold blanks and brackets.
      const fields = written
        .slice(written.lastIndexOf(')') + 2)
        .split(' ')
        .map(Number)
      found.set(Number(name), {
        parent: fields[1] ?? 0,
        ms: ((fields[11] ?? 0) + (fields[12] ?? 0)) * msPerTick,
      })
    } catch {
      // It has just ended.
    }
  }
  return found
}

/**
 * Processor time of a process and all below it: other work on the machine hardly changes it, unlike the time on the
 * clock. Of a process that ends, what it did since the last look is lost.
 */
export class CpuTime {
  private readonly highest = new Map<number, number>()
  private readonly start: number
  private readonly timer: NodeJS.Timeout | undefined

  /** @param ending whether processes may end before `stop`: looking after them takes some time itself */
  constructor(
    private readonly root: number,
    ending: boolean,
  ) {
    this.look()
    this.start = this.sum()
    if (ending) this.timer = setInterval(() => this.look(), lookMs)
  }

  /** @returns ms since it was made; null where the system does not tell */
  stop(): number | null {
    clearInterval(this.timer)
    if (process.platform !== 'linux') return null
    this.look()
    return this.sum() - this.start
  }

  private look(): void {
    if (process.platform !== 'linux') return
    const all = processes()
    const below = new Set([this.root])
    // A child may stand before its parent: as many rounds as the tree is deep.
    for (let size = 0; size !== below.size;) {
      size = below.size
      for (const [pid, { parent }] of all) if (below.has(parent)) below.add(pid)
    }
    for (const pid of below) {
      const ms = all.get(pid)?.ms
      if (ms !== undefined) this.highest.set(pid, Math.max(ms, this.highest.get(pid) ?? 0))
    }
  }

  private sum(): number {
    let ms = 0
    for (const one of this.highest.values()) ms += one
    return ms
  }
}
