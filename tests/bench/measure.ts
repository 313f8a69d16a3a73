/** One figure of the bench: what was measured, how often, and against which limit or peer. */
export interface Figure {
  readonly name: string
  readonly unit: 'ms' | 'MB'
  readonly runs: number
  readonly min: number
  readonly median: number
  readonly p95: number
  /** What the product promises, for the statistic named in `limitOn`. */
  readonly limit?: number
  readonly limitOn?: 'median' | 'p95'
  /** True when the figure is within its limit. */
  readonly kept?: boolean
  /** The same work by another program on the same file. */
  readonly peer?: Peer
  /** Processor time of all processes that took part, ms: nearly the same on a busy machine. */
  readonly cpuMedian?: number
  readonly note?: string
}

export interface Peer {
  readonly program: string
  readonly min: number
  readonly median: number
  readonly p95: number
  readonly cpuMedian?: number
}

export interface Limit {
  readonly value: number
  readonly on: 'median' | 'p95'
}

/**
 * The value below which a share of the samples lies (nearest rank).
 * @param share 0 < share ≤ 1
 */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b)
  const at = Math.max(0, Math.ceil(share * sorted.length) - 1)
  return sorted[at] ?? Number.NaN
}

const round = (value: number) => Math.round(value * 100) / 100

export function figure(
  name: string,
  samples: readonly number[],
  more: {
    unit?: 'ms' | 'MB'
    limit?: Limit
    peer?: { program: string; samples: readonly number[]; cpu?: readonly number[] }
    cpu?: readonly number[]
    note?: string
  } = {},
): Figure {
  const median = round(percentile(samples, 0.5))
  const p95 = round(percentile(samples, 0.95))
  const { limit, peer } = more
  return {
    name,
    unit: more.unit ?? 'ms',
    runs: samples.length,
    min: round(Math.min(...samples)),
    median,
    p95,
    ...(limit && {
      limit: limit.value,
      limitOn: limit.on,
      kept: (limit.on === 'p95' ? p95 : median) <= limit.value,
    }),
    ...(peer && {
      peer: {
        program: peer.program,
        min: round(Math.min(...peer.samples)),
        median: round(percentile(peer.samples, 0.5)),
        p95: round(percentile(peer.samples, 0.95)),
        ...cpuOf(peer.cpu),
      },
    }),
    ...cpuOf(more.cpu),
    ...(more.note !== undefined && { note: more.note }),
  }
}

function cpuOf(cpu: readonly number[] | undefined): { cpuMedian?: number } {
  return cpu && cpu.length > 0 ? { cpuMedian: round(percentile(cpu, 0.5)) } : {}
}

/** Milliseconds that the work took. */
export async function timed(work: () => unknown): Promise<number> {
  const from = performance.now()
  await work()
  return performance.now() - from
}

/** Times the work after some runs that do not count, since the first ones pay for the compiler and the caches. */
export async function sample(runs: number, work: (run: number) => unknown, warmUp = 2): Promise<number[]> {
  for (let run = 0; run < warmUp; run++) await work(-1 - run)
  const samples: number[] = []
  for (let run = 0; run < runs; run++) samples.push(await timed(() => work(run)))
  return samples
}
