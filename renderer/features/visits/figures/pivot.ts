import type { Figures } from '../slice'

type FigureRow = Figures['rows'][number]

/** Visits of one group over the periods. */
export interface PivotRow {
  readonly group: string
  /** Visits held, by period in the order asked for. */
  readonly held: readonly number[]
  readonly total: number
  readonly asked: number
  readonly askedHeld: number
}

export interface Pivot {
  readonly rows: readonly PivotRow[]
  /** Sums of the groups; with fields, a visit of several counts in each of them. */
  readonly held: readonly number[]
}

/** Figures as a table of groups and periods; groups in the order given, unknown ones behind. */
export function pivot(rows: Figures['rows'], periods: readonly string[], order: readonly string[]): Pivot {
  const groups = new Map<string, FigureRow[]>()
  for (const row of rows) {
    const group = row.group ?? ''
    groups.set(group, [...(groups.get(group) ?? []), row])
  }
  const rank = (group: string) => {
    const index = order.indexOf(group)
    return index >= 0 ? index : group === '' ? order.length + 1 : order.length
  }
  const sum = (list: readonly FigureRow[], key: 'held' | 'asked' | 'askedHeld') =>
    list.reduce((total, row) => total + (row[key] ?? 0), 0)
  const table = [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([group, own]): PivotRow => ({
      group,
      held: periods.map((period) =>
        sum(
          own.filter((row) => row.period === period),
          'held',
        ),
      ),
      total: sum(own, 'held'),
      asked: sum(own, 'asked'),
      askedHeld: sum(own, 'askedHeld'),
    }))
  return {
    rows: table,
    held: periods.map((_, index) => table.reduce((total, row) => total + (row.held[index] ?? 0), 0)),
  }
}

/** A share, or null where there is nothing to divide by. */
export function share(part: number | undefined, whole: number | undefined): number | null {
  return part === undefined || whole === undefined || whole === 0 ? null : part / whole
}
