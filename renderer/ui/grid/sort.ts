/** One of the columns a table is sorted by. */
export interface GridSort<C extends string> {
  readonly column: C
  readonly direction: 'ascending' | 'descending'
}

/** The next keys after a column's head was chosen: ascending, descending, then unsorted; `add` keeps the others. */
export function nextGridSort<C extends string>(
  keys: readonly GridSort<C>[],
  column: C,
  add: boolean,
): readonly GridSort<C>[] {
  const current = keys.find((key) => key.column === column)
  const others = add ? keys.filter((key) => key.column !== column) : []
  if (!current) return [...others, { column, direction: 'ascending' }]
  if (current.direction === 'descending') return others
  const turned: GridSort<C> = { column, direction: 'descending' }
  return add ? keys.map((key) => (key.column === column ? turned : key)) : [turned]
}

export type SortValue = string | number | null

const reading = new Intl.Collator('ja', { numeric: true })

/** Texts by the Japanese order with figures counted; equal ones by their code points, so that the order is total. */
export function compareValues(a: string | number, b: string | number): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  const [left, right] = [String(a), String(b)]
  return reading.compare(left, right) || (left < right ? -1 : left > right ? 1 : 0)
}

/**
 * Rows by the keys in turn; rows that are equal stay in the order given. What is not known (null) stands last whichever
 * way a column is sorted: an unknown figure is neither the lowest nor the highest.
 */
export function sortGrid<R, C extends string>(
  rows: readonly R[],
  keys: readonly GridSort<C>[],
  valueOf: (row: R, column: C) => SortValue,
): readonly R[] {
  if (keys.length === 0) return rows
  // Values are taken once a row: comparing 20,000 rows asks for each some thirty times.
  const valued = rows.map((row) => ({ row, values: keys.map((key) => valueOf(row, key.column)) }))
  valued.sort((a, b) => {
    for (const [index, { direction }] of keys.entries()) {
      const left = a.values[index] ?? null
      const right = b.values[index] ?? null
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1
        continue
      }
      const order = compareValues(left, right)
      if (order !== 0) return direction === 'ascending' ? order : -order
    }
    return 0
  })
  return valued.map(({ row }) => row)
}

/** Reads keys that were remembered, leaving out columns that are not known. */
export function readGridSort<C extends string>(
  ids: readonly C[],
  remembered: unknown,
): readonly GridSort<C>[] {
  if (!Array.isArray(remembered)) return []
  return remembered.flatMap((key: unknown): GridSort<C>[] => {
    if (typeof key !== 'object' || key === null) return []
    const { column, direction } = key as Record<string, unknown>
    const known = ids.find((id) => id === column)
    if (known === undefined) return []
    return [{ column: known, direction: direction === 'descending' ? 'descending' : 'ascending' }]
  })
}
