import { defaultStatuses } from '../../electron/host/statuses/default-statuses'

/** One entry of an invented status history. */
export interface HistoryEntry {
  readonly status: string
  readonly since: string
  readonly note: string
}

/** What an invented history must agree with: published counts of lots still to be sold on a day. */
export interface HistoryPlan {
  /** Day of the first entry of every lot. */
  readonly begin: string
  /** Lots that are sold on the first day. */
  readonly soldAtBegin: number
  /** Lots still for sale on these days, falling. */
  readonly left: readonly { readonly on: string; readonly lots: number }[]
  /** Lots sold on a day of their own, as published or to show a case. */
  readonly fixed: Readonly<Record<string, readonly HistoryEntry[]>>
}

const uids = new Map(defaultStatuses().map(({ name, uid }) => [name, uid]))

/** Uid of a status of the default list. @throws Error when there is none of this name */
export function statusUid(name: string): string {
  const uid = uids.get(name)
  if (uid === undefined) throw new Error(`no status ${name}`)
  return uid
}

/** Numbers between 0 and 1 that look drawn by lot and are the same in every run (mulberry32). */
export function drawn(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const dayMs = 86_400_000
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)
const timeOf = (day: string) => Date.parse(`${day}T00:00:00Z`)

function isSold(entries: readonly HistoryEntry[], on: string): boolean {
  const last = entries.filter(({ since }) => since <= on).at(-1)
  return last !== undefined && ['分譲済', '貸付', '遊休'].includes(last.status)
}

/** Talks, award, contract before a sale; the shorter ones leave steps out. */
function saleOn(sold: number, begin: string, random: () => number): HistoryEntry[] {
  const entries: HistoryEntry[] = []
  const add = (status: string, time: number) => {
    if (dayOf(time) > begin) entries.push({ status, since: dayOf(time), note: '' })
  }
  const talks = 90 + Math.floor(random() * 300)
  const kind = random()
  if (kind < 0.7) add('商談中', sold - talks * dayMs)
  if (kind < 0.25) add('予約', sold - Math.floor(talks * 0.5) * dayMs)
  if (kind < 0.5) add('内定', sold - Math.floor(talks * 0.25) * dayMs)
  add('分譲済', sold)
  return entries
}

/** Mixes the numbers with the draw, the same in every run. */
function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item)
}

/**
 * Invents a status history for every lot so that on each day of the plan exactly the published number is left.
 * @throws Error when lots with a fixed history alone are too many for a day of the plan
 */
export function inventHistories(
  numbers: readonly string[],
  plan: HistoryPlan,
  seed: number,
): Map<string, HistoryEntry[]> {
  const random = drawn(seed)
  const histories = new Map<string, HistoryEntry[]>()
  for (const [number, entries] of Object.entries(plan.fixed)) {
    if (!numbers.includes(number)) throw new Error(`no lot ${number}`)
    histories.set(number, [...entries])
  }
  const free = shuffled(
    numbers.filter((number) => !histories.has(number)),
    random,
  )
  for (const number of free.splice(0, plan.soldAtBegin))
    histories.set(number, [{ status: '分譲済', since: plan.begin, note: '' }])
  let from = plan.begin
  for (const { on, lots } of plan.left) {
    const fixedLeft = [...histories.values()].filter((entries) => !isSold(entries, on)).length
    const sellNow = free.length + fixedLeft - lots
    if (sellNow < 0 || sellNow > free.length) throw new Error(`${lots} lots cannot be left on ${on}`)
    const span = timeOf(on) - timeOf(from) - 2 * dayMs
    for (const number of free.splice(0, sellNow)) {
      const sold = timeOf(from) + dayMs + Math.floor((random() * span) / dayMs) * dayMs
      histories.set(number, [
        { status: '分譲中', since: plan.begin, note: '' },
        ...saleOn(sold, plan.begin, random),
      ])
    }
    from = on
  }
  if (free.length > 0) throw new Error(`${free.length} lots have no history`)
  return histories
}
